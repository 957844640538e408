import { compareMoney, minus, sum, type Fen, type Instant } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { PaymentFact, PaymentTerm } from './payment.facts.js'

/** Who has a say in a request, and by which rule it is due, as it was on its day. */
type Checks = { readonly hosts: readonly string[]; readonly finance: boolean; readonly term?: PaymentTerm }

/** One request for a tranche or a part of it. `spoken`: the hosts that have, or are deemed to; `objecting`: those that do not agree; `stands`: it was neither returned nor withdrawn; `parts`: how many vouchers paid a part of it; `paid` in 分. */
export type PaymentRequest = Checks & {
  readonly n: number
  readonly amount: Fen
  readonly invoice: string
  readonly file: string | undefined
  readonly invoiceReceived: Instant
  readonly spoken: readonly string[]
  readonly objecting: readonly string[]
  readonly stands: boolean
  readonly reviewedBy: string | undefined
  readonly approvedBy: string | undefined
  readonly parts: number
  readonly paid: Fen
}

/** `checks`: who has a say in the request that is being made; `paid`: the vouchers of all requests. */
export type PaymentState = {
  readonly checks: Checks
  readonly requests: readonly PaymentRequest[]
  readonly paid: Fen
  /** What is owed for vouchers that came late, in 分. */
  readonly interest: Fen
  /** What of that was paid, in so many vouchers. */
  readonly interestPaid: Fen
  readonly interestVouchers: number
  readonly settled: boolean
}

const nobodyAsked: Checks = { hosts: [], finance: false }

export const noPayment: PaymentState = {
  checks: nobodyAsked,
  requests: [],
  paid: '0',
  interest: '0',
  interestPaid: '0',
  interestVouchers: 0,
  settled: false,
}

export function evolvePayment(state: PaymentState, fact: PaymentFact): PaymentState {
  switch (fact.type) {
    case 'PaymentCheckAsked': {
      const { hosts } = state.checks
      const { org } = fact.data
      return { ...state, checks: { ...state.checks, ...(org === undefined ? { finance: true } : { hosts: [...hosts, org] }) } }
    }
    case 'PaymentTermSet': {
      const { request: _request, ...term } = fact.data
      return { ...state, checks: { ...state.checks, term } }
    }
    case 'PaymentRequested':
      return { ...state, checks: nobodyAsked, requests: [...state.requests, requestOf(fact.data, state.checks)] }
    case 'HostOpinionGiven':
      return changed(state, fact.data, ({ spoken, objecting }) => ({
        spoken: [...spoken, fact.data.host],
        objecting: fact.data.agrees ? objecting : [...objecting, fact.data.host],
      }))
    case 'HostOpinionDeemed':
      return changed(state, fact.data, ({ spoken }) => ({ spoken: [...spoken, fact.data.host] }))
    case 'PaymentReturned':
    case 'PaymentWithdrawn':
      return changed(state, fact.data, () => ({ stands: false }))
    case 'PaymentReviewed':
      return changed(state, fact.data, () => ({ reviewedBy: fact.data.reviewedBy }))
    case 'PaymentApproved':
      return changed(state, fact.data, () => ({ approvedBy: fact.data.approvedBy }))
    case 'PaymentPartPaid':
    case 'PaymentConfirmed': {
      const { amount } = fact.data
      const paid = changed(state, fact.data, (one) => ({ paid: sum([one.paid, amount]), parts: one.parts + 1 }))
      return { ...paid, paid: sum([state.paid, amount]) }
    }
    case 'InterestOwed':
      return { ...state, interest: sum([state.interest, fact.data.interest]) }
    case 'InterestPaid':
      return {
        ...state,
        interestPaid: sum([state.interestPaid, fact.data.amount]),
        interestVouchers: state.interestVouchers + 1,
      }
    case 'PaymentRestLeft':
      return state
    case 'TrancheSettled':
      return { ...state, settled: true }
    default:
      return fact satisfies never
  }
}

type Requested = Extract<PaymentFact, { readonly type: 'PaymentRequested' }>['data']

function requestOf({ request: n = 1, amount, invoice, file, invoiceReceived }: Requested, checks: Checks): PaymentRequest {
  const begun = {
    spoken: [],
    objecting: [],
    stands: true,
    reviewedBy: undefined,
    approvedBy: undefined,
    parts: 0,
    paid: '0',
  } as const
  return { n, amount, invoice, file, invoiceReceived, ...checks, ...begun }
}

function changed(
  state: PaymentState,
  { request: n = 1 }: { readonly request?: number },
  more: (one: PaymentRequest) => Partial<PaymentRequest>,
): PaymentState {
  return { ...state, requests: state.requests.map((one) => (one.n === n ? { ...one, ...more(one) } : one)) }
}

/** What is still owed beside late vouchers, in 分. */
export const interestLeft = ({ interest, interestPaid }: PaymentState): Fen => minus(interest, interestPaid)

/** The requests that were neither returned nor withdrawn. */
export const standing = ({ requests }: PaymentState): readonly PaymentRequest[] => requests.filter(({ stands }) => stands)

/** What is asked for of a tranche, in 分. */
export const requestedOf = (state: PaymentState): Fen => sum(standing(state).map(({ amount }) => amount))

/** Whether an invoice is asked to be paid here. */
export const bears = (state: PaymentState, invoice: string): boolean => standing(state).some((one) => one.invoice === invoice)

/** What is still to be paid of a request, in 分. */
export const unpaidOf = ({ amount, paid }: PaymentRequest): Fen => minus(amount, paid)

export const isPaid = (request: PaymentRequest): boolean => compareMoney(request.paid, request.amount) >= 0

/** A payment as other streams see it. */
export const readPayment = stateReader<PaymentState>('payment', noPayment, evolvePayment)
