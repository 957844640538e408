import { act, refuse, type Asked } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { comesNextFor, paymentIsRequested, requestFor, requestMeant, restLeftBy, type Next } from './payment.guards.js'
import type { PaymentState } from './payment.state.js'

const withdrawnNext: Next = ({ reviewedBy }) => reviewedBy === undefined

/** The provider takes a request back, as long as the purchaser has not reviewed it. */
export const withdrawPayment = act<PaymentState, PaymentFact>()({
  name: 'WithdrawPayment',
  says: '撤回支付申请',
  by: ['provider'],
  happens: 'here',
  fields: {
    reason: { kind: 'text', label: '撤回的理由', example: '发票金额有误' },
    request: requestMeant,
  },
  makes: ['PaymentWithdrawn', 'PaymentRestLeft'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, requestNotYetReviewed],
  withData: [comesNextFor(withdrawnNext)],
  then: ({ reason, request: named }, asked) => {
    const one = requestFor(withdrawnNext, asked, { request: named })
    if (!one) return []
    const { n: request, amount } = one
    return [{ type: 'PaymentWithdrawn', key: String(request), data: { request, amount, reason } }, ...restLeftBy(asked, amount)]
  },
})

function requestNotYetReviewed(asked: Asked<PaymentState>) {
  return requestFor(withdrawnNext, asked)?.reviewedBy === undefined
    ? undefined
    : refuse('PaymentAlreadyReviewed', '支付申请已经审核，不能撤回；有误的请审核单位退回', { owner: { role: 'purchaser' } })
}
