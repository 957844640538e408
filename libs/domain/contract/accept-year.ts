import { dayOf, endOf, streamKey } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { opinionsAddUp, userOpinionFields, whatTheLawMisses } from './accept-contract.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned, serviceHasStarted, someYearIsApart, yearIsApart } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { evaluationStreams, gradeIsThere } from './evaluations.js'
import { itemsAccepted } from './delivered.js'
import { performanceStops } from './service-end.js'
import { deliveriesOf } from './service-months.js'
import { lastDayOfYear, yearsApart } from './service-years.js'

const fields = {
  year: { kind: 'count', label: '第几个服务年度', min: 1, example: 1 },
  ...userOpinionFields,
} as const satisfies Fields
type AcceptYear = DataOf<typeof fields>

/**
 * Accepts a service year of a contract that is paid by the year, with the service users' opinions (财库〔2021〕22号 第二十四条: 分期考核). What was
 * delivered by then is taken from the records, as in a phase; the last year is accepted with the whole.
 */
export const acceptYear = act<ContractState, ContractFact>()({
  name: 'AcceptYear',
  says: '年度验收',
  by: ['purchaser'],
  deed: 'accepted',
  happens: 'here',
  fields,
  makes: ['YearAccepted'],
  reliesOn: (stream, state) => [
    ...deliveriesOf(streamKey(stream), state.status === 'absent' ? undefined : state.service),
    ...evaluationStreams(stream, state),
  ],
  always: [contractIsSigned, serviceHasStarted, someYearIsApart, aYearIsAtHand],
  offers: ({ state }) => ({ year: { value: yearsLeft(state)[0] } }),
  withData: [yearIsApart, yearNotYetAccepted, yearHasEnded, gradeOfYearIsThere, opinionsAddUp, whatTheLawAsksOfAYear],
  then: ({ year, userOpinions, satisfied, signedBy }, asked) => {
    const items = itemsAccepted(asked, (_item, _agreed, delivered) => delivered > 0)
    return [{ type: 'YearAccepted', key: String(year), data: { year, items, userOpinions, satisfied, signedBy } }]
  },
})

type Guarded = Parameters<DataGuard<ContractState, AcceptYear>>

const lastDay = ({ state, stream, context }: Asked<ContractState>, year: number) =>
  state.status === 'absent' || state.service === undefined
    ? undefined
    : lastDayOfYear(context.law, state.service, year, performanceStops(context, stream))

const yearsLeft = (state: ContractState): readonly number[] =>
  state.status === 'absent' ? [] : yearsApart(state.terms).filter((year) => !state.yearsAccepted.includes(year))

/** The next year that is accepted by itself, if it is over. */
function aYearIsAtHand(asked: Asked<ContractState>) {
  const { state } = asked
  const [next] = yearsLeft(state)
  if (next !== undefined) return notEnded(asked, next)
  return state.status !== 'absent' && yearsApart(state.terms).length > 0
    ? refuse('YearAlreadyAccepted', '单独验收的服务年度都已经验收')
    : undefined
}

function yearNotYetAccepted(...[{ year }, { state }]: Guarded) {
  return state.status !== 'absent' && state.yearsAccepted.includes(year)
    ? refuse('YearAlreadyAccepted', `第${year}服务年度已经验收`)
    : undefined
}

/** Of a later year than the next one. */
function yearHasEnded(...[{ year }, asked]: Guarded) {
  return year === yearsLeft(asked.state)[0] ? undefined : notEnded(asked, year)
}

function notEnded(asked: Asked<ContractState>, year: number) {
  const last = lastDay(asked, year)
  return last !== undefined && asked.context.at < endOf(last)
    ? refuse('YearNotEnded', `第${year}服务年度至${last}，届满后验收`, { notBefore: endOf(last) })
    : undefined
}

/** Where each year is evaluated, it is accepted after that. */
function gradeOfYearIsThere(...[{ year }, asked]: Guarded) {
  return gradeIsThere(asked, year)
}

function whatTheLawAsksOfAYear(...[said, { state, context }]: Guarded) {
  if (state.status === 'absent') return undefined
  const { terms, phasesAccepted } = state
  return whatTheLawMisses(said, {
    on: dayOf(context.at),
    publicService: terms.publicService,
    everyStandard: true,
    phased: terms.tranches.some((one) => one.year === said.year && one.on === '中期检查合格并阶段验收'),
    byPhase: phasesAccepted.includes(said.year),
  })
}
