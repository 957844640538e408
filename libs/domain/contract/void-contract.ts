import { compareMoney, dayOf, instantOf, millis, minus, streamKey, sum, type Instant, type StreamId } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { Context } from '../context.js'
import type { DataOf, Fields } from '../field.js'
import { readPayment } from '../payment/payment.state.js'
import { readProcurement } from '../procurement/procurement.state.js'
import type { ContractFact } from './contract.facts.js'
import type { ContractState } from './contract.state.js'
import { paymentsOf } from './settlement.js'

const fields = {
  procurement: { kind: 'stream', label: '采购', of: 'procurement' },
} as const satisfies Fields
type VoidContract = DataOf<typeof fields>

/**
 * Voids the contract of an award whose result was set aside, signed or not, before it is performed (条例 第七十一条: 合同已签订但尚未履行的，撤销合同). It
 * follows from what was decided of the question: asked by the purchase's process.
 */
export const voidContract = act<ContractState, ContractFact>()({
  name: 'VoidContract',
  says: '撤销合同',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ContractVoided'],
  reliesOn: (stream, state, data) => [...(data ? [data.procurement] : []), ...paymentsOf(stream, state)],
  always: [contractIsDrafted],
  withData: [resultIsSetAside],
  then: ({ procurement }, { state, stream, context }) => {
    if (state.status === 'absent') return []
    const paid = sum(paymentsOf(stream, state).map((id) => readPayment(context, id).paid))
    const signed = state.status !== 'drafted'
    return [
      {
        type: 'ContractVoided',
        data: {
          procurement,
          signed,
          released: signed ? minus(state.terms.amount, paid) : '0',
          ...(compareMoney(paid, '0') > 0 ? { refund: paid } : {}),
          basis: context.law.citation('challenge-remedy', dayOf(context.at), '违法行为'),
        },
      },
    ]
  },
})

/** A minute from now: the contract's process drafts it as soon as it is at work. */
const soon = (now: Instant): Instant => instantOf(millis(now) + 60_000)

function contractIsDrafted({ state, context }: Asked<ContractState>) {
  if (state.status === 'absent')
    return refuse('NoContract', '合同尚未拟定', { owner: { role: 'process' }, notBefore: soon(context.now) })
  return state.status === 'drafted' || state.status === 'signed' ? undefined : refuse('ContractHasEnded', '合同已经终止或者撤销')
}

function resultIsSetAside(...[{ procurement }, { state, stream, context }]: Parameters<DataGuard<ContractState, VoidContract>>) {
  return state.status === 'absent' || isSetAside(context, procurement, stream)
    ? undefined
    : refuse('AwardStands', '成交结果没有被撤销，合同继续有效', { owner: { role: 'purchaser' } })
}

/** The attempt at the purchase that a contract was awarded in. */
export const purchaseOf = (state: ContractState): readonly StreamId[] => (state.status === 'absent' ? [] : [state.procurement])

/** Whether an award was made and does not stand any more. */
function isSetAside(context: Context, procurement: StreamId, contract: StreamId): boolean {
  const purchase = readProcurement(context, procurement)
  const ofIt = ({ award }: { readonly award: string }) => award === streamKey(contract)
  return (
    purchase.status !== 'absent' &&
    Object.values(purchase.lots).some(({ awards, awarded }) => awards.some(ofIt) && (awarded === undefined || !ofIt(awarded)))
  )
}

/** 令94 第十六条, 条例 第七十一条: an award that was set aside is signed with nobody, and its service does not begin. */
export function awardStands({ state, stream, context }: Asked<ContractState>) {
  if (state.status === 'absent' || !isSetAside(context, state.procurement, stream)) return undefined
  return refuseByLaw(
    'AwardSetAside',
    '成交结果不再成立，不能签订和履行合同：请另行确定供应商或者重新开展采购活动',
    context.law.citation('challenge-remedy', dayOf(context.at), '质疑过程结果'),
    { owner: { role: 'purchaser' } },
  )
}
