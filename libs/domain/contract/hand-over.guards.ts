import { refuse, type Asked } from '../act.js'
import type { Relation } from '../context.js'
import type { ContractState } from './contract.state.js'
import { serviceEnd } from './service-end.js'
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

/** What has ended is handed over, early or with its service; of what was never begun there is nothing, and what is renewed goes on. */
export function serviceHasEnded({ state, stream, context }: Asked<ContractState>) {
  if (state.status === 'absent') return undefined
  if (state.service === undefined) return refuse('ServiceNotStarted', '服务没有开始，没有需要移交的')
  if (state.status === 'terminated') return undefined
  const { next } = state.renewal
  if (next !== undefined) return refuse('AlreadyRenewed', `已经续签为合同${next.number}，服务延续，不移交`)
  const end = serviceEnd(state.service, stream, context)
  return context.at < end
    ? refuse('ServiceNotEnded', `服务期至${state.service.until}，合同终止或者期满后移交`, { notBefore: end })
    : undefined
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
