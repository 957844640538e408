import { addMonths, at } from '#kernel'
import { act, refuse, refuseByLaw, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { clauseOf } from './clauses.js'
import type { ContractFact, Tranche } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { effectOf, evaluationFor, evaluationStreams, gradeOf } from './evaluations.js'
import { heldForAcceptance, monthsUntilPaid, paidAt, payable } from './payment-condition.js'
import { performanceStops, serviceDay } from './service-end.js'

const fields = { n: { kind: 'count', label: '第几期', example: 2 } } as const satisfies Fields
type MeetPaymentCondition = DataOf<typeof fields>
type Guarded = Parameters<DataGuard<ContractState, MeetPaymentCondition>>

/**
 * A tranche that waits for a day of the service, or for the published grade, has what it waits for. Asked by the contract's process; what an act
 * upon the contract itself brings comes with that act. At a grade at which nothing of it is paid it is over.
 */
export const meetPaymentCondition = act<ContractState, ContractFact>()({
  name: 'MeetPaymentCondition',
  says: '付款条件成就',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['PaymentConditionMet', 'PaymentNotDue'],
  reliesOn: evaluationStreams,
  always: [contractIsSigned],
  withData: [trancheIsAgreed, conditionNotYetMet, monthsAreServed, gradeIsPublished, whatIsAcceptedIsKnown],
  then: ({ n }, asked) => {
    const tranche = trancheOf(asked, n)
    if (tranche === undefined) return []
    const grade = gradeFor(asked, tranche)
    const waited = paysAcceptedAlone(asked, tranche, grade)
    return [payable(String(n), waited ? heldForAcceptance(asked.state, tranche) : paidAt(tranche, grade))]
  },
})

const trancheOf = ({ state }: Guarded[1], n: number): Tranche | undefined =>
  state.status === 'absent' ? undefined : state.terms.tranches.find((one) => one.n === n)

/** The grade that says what is paid of a tranche that waits for one. */
const gradeFor = ({ state, stream, context }: Guarded[1], tranche: Tranche): string | undefined =>
  state.status === 'absent' || tranche.on !== '评估结果公布'
    ? undefined
    : gradeOf(context, stream, state.terms, evaluationFor(state.terms, tranche))

/** Whether the grade pays only what is accepted, and the tranche says nothing of its own about grades. */
const paysAcceptedAlone = ({ state }: Guarded[1], { byGrade }: Tranche, grade: string | undefined): boolean =>
  state.status !== 'absent' && grade !== undefined && byGrade === undefined && effectOf(state.terms, grade).pay === 'accepted'

function trancheIsAgreed(...[{ n }, asked]: Guarded) {
  const tranche = trancheOf(asked, n)
  return tranche && (monthsUntilPaid(tranche) !== undefined || tranche.on === '评估结果公布')
    ? undefined
    : refuse('NoSuchTranche', `第${n}期付款不按日期或者评估结果支付`)
}

function conditionNotYetMet(...[{ n }, asked]: Guarded) {
  const { state } = asked
  return state.status !== 'absent' && (state.conditionsMet.includes(n) || trancheOf(asked, n)?.amount === '0')
    ? refuse('ConditionAlreadyMet', `第${n}期付款的条件已经成就`)
    : undefined
}

function monthsAreServed(...[{ n }, asked]: Guarded) {
  const { state, stream, context } = asked
  const tranche = trancheOf(asked, n)
  const months = tranche && monthsUntilPaid(tranche)
  if (state.status === 'absent' || months === undefined) return undefined
  if (!state.service) return refuse('ServiceNotStarted', '服务尚未开始')
  const day = addMonths(state.service.from, months)
  const due = serviceDay(context.law, state.service, day, performanceStops(context, stream))
  return context.at < at(due.day)
    ? refuse('ConditionNotYetMet', `第${n}期付款到岗满${months}个月（${due.day}）时支付`, { notBefore: at(due.day) })
    : undefined
}

function gradeIsPublished(...[{ n }, asked]: Guarded) {
  const tranche = trancheOf(asked, n)
  return tranche?.on === '评估结果公布' && gradeFor(asked, tranche) === undefined
    ? refuse('GradeNotPublished', '评估结果尚未公布', { owner: { role: 'purchaser' } })
    : undefined
}

/** At a grade that pays only what is accepted, what a tranche comes to is known once that is published. */
function whatIsAcceptedIsKnown(...[{ n }, asked]: Guarded) {
  const tranche = trancheOf(asked, n)
  if (asked.state.status === 'absent' || tranche === undefined) return undefined
  const grade = gradeFor(asked, tranche)
  return paysAcceptedAlone(asked, tranche, grade) && !asked.state.acceptancePublished
    ? refuseByLaw(
        'AcceptanceNotPublished',
        `评估等级为${grade ?? ''}，只支付验收合格的部分：验收结果公告后支付`,
        clauseOf(asked.state.terms, 'grade-effect'),
        {
          owner: { role: 'purchaser' },
        },
      )
    : undefined
}
