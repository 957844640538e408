import { dayOf, type Day, type Instant } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import {
  deadlineLeavesTime,
  documentIsSuppliedLongEnough,
  intentionIsOldEnough,
  planIsFiled,
  settled,
  weightIsInBand,
} from './issue-document.guards.js'
import type { Criterion, ProcurementFact, StoredFile } from './procurement.facts.js'
import { documentIsNotIssued, figuresFor, methodIsChosen, procurementIsOpen, regionIsEncoded } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** `bidsDue` and `priceWeight` (percent) are the plan line's where they are left out; `criteria`: what is scored beside the price. */
export type IssueDocument = {
  readonly document: StoredFile
  readonly supplyUntil: Day
  readonly criteria: readonly Criterion[]
  readonly bidsDue?: Instant
  readonly priceWeight?: number
}

/** Issues the procurement document: from here the bidders' time runs to the deadline. */
export const issueDocument = act<ProcurementState, ProcurementFact>()<IssueDocument>({
  name: 'IssueDocument',
  says: '发出采购文件',
  by: ['purchaser', 'procurementAgent'],
  always: [procurementIsOpen, documentIsNotIssued, methodIsChosen, regionIsEncoded, planIsFiled, intentionIsOldEnough],
  withData: [deadlineIsAhead, criteriaAddUp, deadlineLeavesTime, documentIsSuppliedLongEnough, weightIsInBand],
  then: (data, { state, context }) => {
    if (state.status === 'absent') return []
    const figures = figuresFor(state, context)
    if ('missing' in figures) return []
    const { bidsDue, priceWeight } = settled(data, state)
    const { small, consortium } = figures.pack.smePriceDeduction
    return [
      {
        type: 'DocumentIssued',
        data: {
          bidsDue,
          due: bidsDue,
          supplyUntil: data.supplyUntil,
          budget: state.budget,
          priceWeight,
          criteria: data.criteria,
          document: data.document,
          smeDeduction: { small, consortium },
          rounding: figures.pack.switches.scoreRounding,
        },
      },
    ]
  },
})

function deadlineIsAhead(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, IssueDocument>>) {
  if (state.status === 'absent') return undefined
  const { bidsDue } = settled(data, state)
  return bidsDue > context.at && data.supplyUntil >= dayOf(context.at)
    ? undefined
    : refuse('DeadlineInThePast', '响应截止和文件提供期限须在发出采购文件之后')
}

function criteriaAddUp(...[data, { state }]: Parameters<DataGuard<ProcurementState, IssueDocument>>) {
  if (state.status === 'absent' || data.criteria.length === 0) return undefined
  const points = data.criteria.reduce((total, one) => total + one.points, 0)
  const { priceWeight } = settled(data, state)
  return points + priceWeight === 100
    ? undefined
    : refuse('CriteriaDoNotAddUp', `评分标准合计${points}分，加价格${priceWeight}分应为100分`)
}
