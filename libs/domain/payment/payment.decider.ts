import { contractOfStream } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { approvePayment } from './approve-payment.js'
import { confirmPayment } from './confirm-payment.js'
import { giveHostOpinion } from './give-host-opinion.js'
import { paymentFacts, type PaymentFact } from './payment.facts.js'
import { evolvePayment, noPayment, type PaymentState } from './payment.state.js'
import { requestPayment } from './request-payment.js'
import { reviewPayment } from './review-payment.js'

/** `payment/<award>/<n>`: the n-th tranche of a contract, from the request with its invoice to the voucher. */
export const payment = stream<PaymentState, PaymentFact>({
  kind: 'payment',
  parent: contractOfStream,
  initial: noPayment,
  evolve: evolvePayment,
  facts: paymentFacts,
  acts: [requestPayment, giveHostOpinion, reviewPayment, approvePayment, confirmPayment],
})
