import { act, refuse, type Asked } from '../act.js'
import { contractOf, contractStillBinds } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { comesNextFor, paymentIsRequested, requestFor, requestMeant, restLeftBy, type Next } from './payment.guards.js'
import type { PaymentRequest, PaymentState } from './payment.state.js'

/** Whose turn it is with a request: it is returned by who would go on with it. */
const turnOf = ({ reviewedBy, finance, approvedBy }: PaymentRequest) =>
  reviewedBy === undefined ? 'purchaser' : finance && approvedBy === undefined ? 'finance' : 'payer'

const returnedNext: Next = (one, asked) =>
  one.paid === '0' && contractOf(asked)?.parties[turnOf(one)]?.includes(asked.context.actor.org) === true

/** Whoever would go on with a request returns it to the provider instead, with the reason: it is asked for anew, or with another invoice. */
export const returnPayment = act<PaymentState, PaymentFact>()({
  name: 'ReturnPayment',
  says: '退回支付申请',
  by: ['purchaser', 'finance', 'payer'],
  happens: 'here',
  fields: {
    reason: { kind: 'text', label: '退回的理由', example: '发票抬头有误，请重新开具' },
    request: requestMeant,
  },
  makes: ['PaymentReturned', 'PaymentRestLeft'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, nothingIsPaidOfIt, itIsTheirTurn],
  withData: [comesNextFor(returnedNext)],
  then: ({ reason, request: named }, asked) => {
    const one = requestFor(returnedNext, asked, { request: named })
    if (!one) return []
    const { n: request, amount } = one
    return [
      { type: 'PaymentReturned', key: String(request), data: { request, amount, by: turnOf(one), reason } },
      ...restLeftBy(asked, amount),
    ]
  },
})

function nothingIsPaidOfIt(asked: Asked<PaymentState>) {
  const one = requestFor(returnedNext, asked)
  return one === undefined || one.paid === '0' ? undefined : refuse('PartlyPaid', '已经支付了一部分，不能退回')
}

function itIsTheirTurn(asked: Asked<PaymentState>) {
  const one = requestFor(returnedNext, asked)
  if (one === undefined || one.paid !== '0' || returnedNext(one, asked)) return undefined
  return refuse('NotTheirTurn', '支付申请现在由另一方办理，由其退回', { owner: { role: turnOf(one) } })
}
