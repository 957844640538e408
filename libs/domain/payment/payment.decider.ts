import { sinceSignedAndBegun } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { paymentStream } from './payment.stream.js'
import { approvePayment } from './approve-payment.js'
import { confirmPayment } from './confirm-payment.js'
import { deemHostOpinion } from './deem-host-opinion.js'
import { giveHostOpinion } from './give-host-opinion.js'
import { payInterest } from './pay-interest.js'
import type { PaymentFact } from './payment.facts.js'
import { evolvePayment, noPayment, type PaymentState } from './payment.state.js'
import { requestPayment } from './request-payment.js'
import { returnPayment } from './return-payment.js'
import { reviewPayment } from './review-payment.js'
import { settleTranche } from './settle-tranche.js'
import { withdrawPayment } from './withdraw-payment.js'

/** The states and acts of a payment. */
export const payment = stream<PaymentState, PaymentFact>(paymentStream, {
  initial: noPayment,
  evolve: evolvePayment,
  since: sinceSignedAndBegun,
  acts: [
    requestPayment,
    withdrawPayment,
    giveHostOpinion,
    deemHostOpinion,
    reviewPayment,
    approvePayment,
    returnPayment,
    confirmPayment,
    payInterest,
    settleTranche,
  ],
})
