import { addMonths, at, streamKey, type StreamId } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import { readEvaluation } from '../evaluation/evaluation.state.js'
import type { DataOf, Fields } from '../field.js'
import type { ContractFact, Tranche } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { monthsUntilPaid, paidAt } from './payment-condition.js'
import { performanceStops, serviceDay } from './service-end.js'

const fields = { n: { kind: 'count', label: '第几期', example: 2 } } as const satisfies Fields
type MeetPaymentCondition = DataOf<typeof fields>
type Guarded = Parameters<DataGuard<ContractState, MeetPaymentCondition>>

const evaluationOf = (contract: StreamId): StreamId => `evaluation/${streamKey(contract)}/1`

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
  reliesOn: (stream) => [evaluationOf(stream)],
  always: [contractIsSigned],
  withData: [trancheIsAgreed, conditionNotYetMet, monthsAreServed, gradeIsPublished],
  then: ({ n }, asked) => {
    const tranche = trancheOf(asked, n)
    if (tranche === undefined) return []
    const data = paidAt(tranche, gradeOf(asked))
    return [{ type: data.amount === '0' ? 'PaymentNotDue' : 'PaymentConditionMet', key: String(n), data }]
  },
})

const trancheOf = ({ state }: Guarded[1], n: number): Tranche | undefined =>
  state.status === 'absent' ? undefined : state.terms.tranches.find((one) => one.n === n)

const gradeOf = ({ stream, context }: Guarded[1]): string | undefined => {
  const { published, draft } = readEvaluation(context, evaluationOf(stream))
  return published ? draft?.grade : undefined
}

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
  return trancheOf(asked, n)?.on === '评估结果公布' && gradeOf(asked) === undefined
    ? refuse('GradeNotPublished', '评估结果尚未公布', { owner: { role: 'purchaser' } })
    : undefined
}
