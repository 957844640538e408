import { refuse, type Asked } from '../act.js'
import type { Relation } from '../context.js'
import type { ContractState } from './contract.state.js'
import { signatureOf } from './signature.js'

/** Who takes over: the purchaser, and the host of every site. */
export const takingOver = (state: ContractState): readonly { readonly by: Relation; readonly org: string }[] =>
  state.status === 'absent'
    ? []
    : (['purchaser', 'host'] as const).flatMap((by) => (state.parties[by] ?? []).map((org) => ({ by, org })))

/** As whom an organization is asked now whether all is there. */
export const askedToTakeOver = ({ state, context }: Asked<ContractState>): Relation | undefined =>
  state.status === 'absent'
    ? undefined
    : takingOver(state).find(({ by, org }) => org === context.actor.org && state.handOver.waitsFor.includes(signatureOf(by, org)))
        ?.by

/** What ended early is handed over; of what was never begun there is nothing. */
export function serviceEndedEarly({ state }: Asked<ContractState>) {
  if (state.status === 'absent') return undefined
  if (state.status !== 'terminated') return refuse('ContractNotTerminated', '合同没有提前终止', { owner: { role: 'purchaser' } })
  return state.service === undefined ? refuse('ServiceNotStarted', '服务没有开始，没有需要移交的') : undefined
}

export function somethingIsHandedOver({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && !state.handOver.stands
    ? refuse('NotHandedOver', '承接主体尚未移交', { owner: { role: 'provider' } })
    : undefined
}

export function theyTakeOver(asked: Asked<ContractState>) {
  const { state } = asked
  return state.status === 'absent' || !state.handOver.stands || askedToTakeOver(asked) !== undefined
    ? undefined
    : refuse('HandOverAlreadyConfirmed', '本单位已经确认移交')
}
