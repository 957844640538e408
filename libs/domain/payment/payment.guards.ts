import { refuse, type Asked } from '../act.js'
import type { Tranche } from '../contract/contract.facts.js'
import { contractOf, partOfStream, termsOf } from '../contract/parent-contract.js'
import type { PaymentState } from './payment.state.js'

/** The tranche of the contract that a payment stream is about. */
export const trancheOf = (asked: Asked<unknown>): Tranche | undefined =>
  termsOf(asked)?.tranches.find(({ n }) => String(n) === partOfStream(asked.stream))

export function trancheIsAgreed(asked: Asked<PaymentState>) {
  const contract = contractOf(asked)
  if (contract === undefined || trancheOf(asked)) return undefined
  const { tranches } = contract.terms
  if (contract.status !== 'terminated') return refuse('NoSuchTranche', `合同约定了${tranches.length}个付款节点`)
  const payable = tranches.map(({ n }) => `第${n}期`).join('、')
  return refuse('NoSuchTranche', `合同已经提前终止并结算，${payable === '' ? '没有应付的款项' : `只支付${payable}`}`)
}

export function paymentIsRequested({ state }: Asked<PaymentState>) {
  return state.requested ? undefined : refuse('PaymentNotRequested', '承接主体尚未申请支付', { owner: { role: 'provider' } })
}

export function notYetPaid({ state }: Asked<PaymentState>) {
  return state.paid === undefined ? undefined : refuse('AlreadyPaid', '该期款项已经支付')
}
