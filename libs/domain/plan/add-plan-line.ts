import { act, refuse, type DataGuard } from '../act.js'
import {
  checkIsWithinTheService,
  fixedPriceFits,
  itemsAddUpToBudget,
  namesAreWellFormed,
  sourcesAddUpToBudget,
  timetableIsInOrder,
  trancheConditionsComeAbout,
  tranchesAddUp,
  weightsAddUp,
  evaluationFitsTerm,
} from './line-figures.guards.js'
import {
  deductionIsInBand,
  fixedPriceIsAgreed,
  isNoLabourSupply,
  longTermHasItsGrounds,
  priceWeightIsInBand,
  principleIsMet,
  groupsAndClassesAreThePapers,
  reserveIsSettled,
  routeAndMethodAreOpen,
  stationHasPolicyOutputs,
  stationHasPosts,
  termIsWithinTheLaw,
  timetableLeavesTime,
} from './line-law.guards.js'
import { lineClausesAreSound } from './line-clauses.guards.js'
import { scorersAreThere, scoringIsOfAnEvaluation, vetoesBringDown } from './line-scorers.guards.js'
import { lotItemsAddUp, lotsAreNamed, lotsAreOfTheLine, lotsKeepToTheBudget, postsArePlaced } from './line-lots.guards.js'
import { advanceIsInRange, isNotSplit, itemIsInDirectory, ownPurchasesKeepBelow } from './line-region.guards.js'
import { lineIsFinancedByAnother, lineIsSupervisedByAnother, payerIsPurchaserOrFinance } from './line-parties.guards.js'
import { lineFields } from './line.fields.js'
import type { PlanFact } from './plan.facts.js'
import { planIsNotDecided, planIsNotPublished, planIsOpen } from './plan.guards.js'
import { addsTo, type PlanState } from './plan.state.js'
import type { PlanLine } from './plan-line.js'

/** What every line must hold, new or revised. */
export const lineGuards: readonly DataGuard<PlanState, PlanLine>[] = [
  itemsAddUpToBudget,
  sourcesAddUpToBudget,
  tranchesAddUp,
  trancheConditionsComeAbout,
  weightsAddUp,
  checkIsWithinTheService,
  fixedPriceFits,
  timetableIsInOrder,
  evaluationFitsTerm,
  lotsAreNamed,
  lotsKeepToTheBudget,
  lotItemsAddUp,
  lotsAreOfTheLine,
  postsArePlaced,
  lineIsSupervisedByAnother,
  lineIsFinancedByAnother,
  payerIsPurchaserOrFinance,
  isNoLabourSupply,
  principleIsMet,
  groupsAndClassesAreThePapers,
  routeAndMethodAreOpen,
  termIsWithinTheLaw,
  longTermHasItsGrounds,
  reserveIsSettled,
  priceWeightIsInBand,
  deductionIsInBand,
  fixedPriceIsAgreed,
  timetableLeavesTime,
  stationHasPolicyOutputs,
  stationHasPosts,
  itemIsInDirectory,
  advanceIsInRange,
  isNotSplit,
  ownPurchasesKeepBelow,
  lineClausesAreSound,
  scoringIsOfAnEvaluation,
  scorersAreThere,
  vetoesBringDown,
]

/** Adds a line: the whole of it, for purchase and contract take everything from here. */
export const addPlanLine = act<PlanState, PlanFact>()({
  name: 'AddPlanLine',
  says: '列入项目',
  by: ['purchaser'],
  deed: 'planned',
  happens: 'here',
  fields: lineFields,
  makes: ['PlanLineAdded'],
  reliesOn: addsTo,
  always: [planIsOpen, planIsNotPublished, planIsNotDecided],
  withData: [lineIsNew, namesAreWellFormed, ...lineGuards],
  then: (line) => [{ type: 'PlanLineAdded', key: line.line, data: line }],
})

function lineIsNew(...[{ line }, { state }]: Parameters<DataGuard<PlanState, PlanLine>>) {
  return state.status !== 'absent' && state.lines[line] ? refuse('LineExists', `项目${line}已经列入，请改用修改`) : undefined
}
