import { refuse, type Asked } from '../act.js'
import type { ContractState } from './contract.state.js'

export function contractIsOpen({ state }: Asked<ContractState>) {
  return state.status === 'absent' ? refuse('NoContract', '合同尚未拟定', { owner: { role: 'process' } }) : undefined
}

export function contractIsSigned({ state }: Asked<ContractState>) {
  return state.status === 'signed'
    ? undefined
    : state.status === 'closed'
      ? refuse('ContractClosed', '项目已经结项')
      : refuse('ContractNotSigned', '合同尚未签订', { owner: { role: 'purchaser' } })
}

export function serviceHasStarted({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && !state.service
    ? refuse('ServiceNotStarted', '服务尚未开始：请先确认全部社工到岗', { owner: { role: 'host' } })
    : undefined
}

export function acceptanceIsPassed({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && !state.accepted
    ? refuse('AcceptanceNotPassed', '尚未通过履约验收', { owner: { role: 'purchaser' } })
    : undefined
}
