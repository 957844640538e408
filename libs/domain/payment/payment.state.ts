import type { Fen, Instant } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { PaymentFact } from './payment.facts.js'

/** `hosts`, `finance`: who has a say, as it was on the day of the request; `spoken`: the hosts that have; `requested`: what the provider asked for and who did; `paid` in 分. */
export type PaymentState = {
  readonly hosts: readonly string[]
  readonly finance: boolean
  readonly requested: { readonly amount: Fen; readonly by: string; readonly invoiceReceived: Instant } | undefined
  readonly spoken: readonly string[]
  readonly reviewedBy: string | undefined
  readonly approvedBy: string | undefined
  readonly paid: Fen | undefined
}

export const noPayment: PaymentState = {
  hosts: [],
  finance: false,
  requested: undefined,
  spoken: [],
  reviewedBy: undefined,
  approvedBy: undefined,
  paid: undefined,
}

export function evolvePayment(state: PaymentState, fact: PaymentFact): PaymentState {
  switch (fact.type) {
    case 'PaymentCheckAsked':
      return fact.data.org === undefined ? { ...state, finance: true } : { ...state, hosts: [...state.hosts, fact.data.org] }
    case 'PaymentRequested': {
      const { amount, requestedBy: by, invoiceReceived } = fact.data
      return { ...state, requested: { amount, by, invoiceReceived } }
    }
    case 'HostOpinionGiven':
      return { ...state, spoken: [...state.spoken, fact.data.host] }
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
