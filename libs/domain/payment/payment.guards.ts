import { refuse, type Asked } from '../act.js'
import type { Tranche } from '../contract/contract.facts.js'
import { partOfStream, termsOf } from '../contract/parent-contract.js'
import type { PaymentState } from './payment.state.js'

/** The tranche of the contract that a payment stream is about. */
export const trancheOf = (asked: Asked<unknown>): Tranche | undefined =>
  termsOf(asked)?.tranches.find(({ n }) => String(n) === partOfStream(asked.stream))

export function trancheIsAgreed(asked: Asked<PaymentState>) {
  const tranches = termsOf(asked)?.tranches
  return tranches && !trancheOf(asked) ? refuse('NoSuchTranche', `合同约定了${tranches.length}个付款节点`) : undefined
}

export function paymentIsRequested({ state }: Asked<PaymentState>) {
  return state.requested ? undefined : refuse('PaymentNotRequested', '承接主体尚未申请支付', { owner: { role: 'provider' } })
}

export function notYetPaid({ state }: Asked<PaymentState>) {
  return state.paid === undefined ? undefined : refuse('AlreadyPaid', '该期款项已经支付')
}
