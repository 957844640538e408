import type { Fen, Instant } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { PaymentCheck, PaymentFact } from './payment.facts.js'

/** `checks`: who has a say, as it was on the day of the request; `requested`: what the provider asked for and who did; `paid` in 分. */
export type PaymentState = {
  readonly checks: readonly PaymentCheck[]
  readonly requested: { readonly amount: Fen; readonly by: string; readonly invoiceReceived: Instant } | undefined
  readonly hostOpinion: boolean
  readonly reviewedBy: string | undefined
  readonly approvedBy: string | undefined
  readonly paid: Fen | undefined
}

export const noPayment: PaymentState = {
  checks: [],
  requested: undefined,
  hostOpinion: false,
  reviewedBy: undefined,
  approvedBy: undefined,
  paid: undefined,
}

export function evolvePayment(state: PaymentState, fact: PaymentFact): PaymentState {
  switch (fact.type) {
    case 'PaymentCheckAsked':
      return { ...state, checks: [...state.checks, fact.data.by] }
    case 'PaymentRequested': {
      const { amount, requestedBy: by, invoiceReceived } = fact.data
      return { ...state, requested: { amount, by, invoiceReceived } }
    }
    case 'HostOpinionGiven':
      return { ...state, hostOpinion: true }
    case 'PaymentReviewed':
      return { ...state, reviewedBy: fact.data.reviewedBy }
    case 'PaymentApproved':
      return { ...state, approvedBy: fact.data.approvedBy }
    case 'PaymentConfirmed':
      return { ...state, paid: fact.data.amount }
    default:
      return fact satisfies never
  }
}

/** A payment as other streams see it. */
export const readPayment = stateReader<PaymentState>('payment', noPayment, evolvePayment)
