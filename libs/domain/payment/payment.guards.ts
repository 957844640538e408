import { dayOf } from '#kernel'
import { refuse, type Asked } from '../act.js'
import type { Tranche } from '../contract/contract.facts.js'
import { contractOf, partOfStream, termsOf } from '../contract/parent-contract.js'
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

/** Whether finance approves each payment: the region's switch. */
export const financeApproves = (asked: Asked<unknown>) => {
  const contract = contractOf(asked)
  return contract && asked.context.law.figure('switches', contract.region, dayOf(asked.context.at))
}

export function approvalSwitchIsKnown(asked: Asked<PaymentState>) {
  const answer = financeApproves(asked)
  return answer && !answer.known ? refuse('NotEncodedForRegion', answer.says, { owner: { role: 'operator' } }) : undefined
}
