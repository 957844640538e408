import { refuse, type Asked } from '../act.js'
import type { ContractState } from './contract.state.js'
import { yearsApart } from './service-years.js'

export function contractIsOpen({ state }: Asked<ContractState>) {
  return state.status === 'absent'
    ? refuse('NoContract', '合同尚未拟定', { owner: { role: 'process' } })
    : contractIsNotVoid(state)
}

const contractIsNotVoid = ({ status }: ContractState) =>
  status === 'voided' ? refuse('ContractVoided', '成交结果不再成立，合同已经撤销') : undefined

/** Signed, and being performed. */
export function contractIsSigned(asked: Asked<ContractState>) {
  return asked.state.status === 'terminated' ? refuse('ContractTerminated', '合同已经终止') : contractIsBinding(asked)
}

/** Signed, and not closed: what was performed is accepted and paid also where it ended early. */
export function contractIsBinding({ state }: Asked<ContractState>) {
  if (state.status === 'signed' || state.status === 'terminated') return undefined
  return state.status === 'closed'
    ? refuse('ContractClosed', '项目已经结项')
    : (contractIsNotVoid(state) ?? refuse('ContractNotSigned', '合同尚未签订', { owner: { role: 'purchaser' } }))
}

export function serviceHasStarted({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && !state.service
    ? refuse('ServiceNotStarted', '服务尚未开始：请先确认全部社工到岗', { owner: { role: 'host' } })
    : undefined
}

/** A contract of which no service year is accepted by itself. */
export function someYearIsApart({ state }: Asked<ContractState>) {
  return state.status === 'absent' || yearsApart(state.terms).length > 0
    ? undefined
    : refuse('NotPaidByTheYear', '合同没有约定按服务年度验收，期满后一并验收')
}

/** Which service year it is about: one that is accepted by itself. */
export function yearIsApart({ year }: { readonly year: number }, { state }: Asked<ContractState>) {
  if (state.status === 'absent') return undefined
  const apart = yearsApart(state.terms)
  if (apart.length === 0 || apart.includes(year)) return undefined
  return refuse('NoSuchYear', '合同没有约定该服务年度单独验收：最后一个年度在期满后一并验收')
}

/** A contract that ended before its service began has nothing to accept. */
export const hasNothingToAccept = (state: ContractState): boolean => state.status === 'terminated' && state.service === undefined

export function acceptanceIsPassed({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && !state.accepted
    ? refuse('AcceptanceNotPassed', '尚未通过履约验收', { owner: { role: 'purchaser' } })
    : undefined
}

/** What there was to accept has been: a contract with nothing to accept is settled, reviewed and archived all the same. */
export function whatThereWasIsAccepted(asked: Asked<ContractState>) {
  return hasNothingToAccept(asked.state) ? undefined : acceptanceIsPassed(asked)
}
