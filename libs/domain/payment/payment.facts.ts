import type { Citation, Day, Fen, Instant } from '#kernel'
import type { Relation } from '../relation.js'

/** Who has a say before the purchaser reviews (every host of the contract) or before money goes (finance, where it approves each payment). */
export type PaymentCheck = 'host' | 'finance'

/** By which rule a payment is due; thirty days from the invoice by 财库〔2019〕38号 where nothing is said. `by`: the case of the rule, `of`: which phase or year it runs from. */
export type PaymentTerm = {
  readonly rule: 'invoice-payment' | 'agreed:invoice-payment' | 'sme-payment' | 'agreed:payment-at-once'
  readonly by?: string
  readonly of?: string
}

/** One voucher. */
type Voucher = { readonly amount: Fen; readonly voucher: string; readonly paidOn: Day }

/**
 * Amounts in 分. `requestedBy`, `reviewedBy`, `approvedBy`: sign-in ids. `invoiceReceived`: the moment payment terms run from.
 * A tranche may be asked for in several requests, one beside another: `request` is the number of the one a fact is about, and its key. What was
 * written before there could be several bears none: it is about the first.
 */
export type PaymentFact =
  | {
      readonly type: 'PaymentCheckAsked'
      /** `1/host/<org>`, `1/finance`. */
      readonly key: string
      /** `org`: which of the hosts. */
      readonly data: { readonly request?: number; readonly by: PaymentCheck; readonly org?: string }
    }
  | {
      readonly type: 'PaymentRequested'
      readonly key?: string
      readonly data: {
        readonly tranche: number
        readonly request?: number
        readonly amount: Fen
        readonly invoice: string
        /** The SHA-256 of the invoice, where it was registered with its file. */
        readonly file?: string
        readonly invoiceReceived: Instant
        readonly requestedBy: string
      }
    }
  /** The request that is made with it is due by this rule. The key is the request, the rule, its case, and which of several starts it: `1/sme-payment/进度结算/2`. */
  | { readonly type: 'PaymentTermSet'; readonly key: string; readonly data: PaymentTerm & { readonly request: number } }
  /** What is left of the tranche for the provider to ask for. The key is the number of the request that is to come. */
  | { readonly type: 'PaymentRestLeft'; readonly key: string; readonly data: { readonly request: number; readonly amount: Fen } }
  /** The key is the request and the host's organization, `1/tx-ly-host`: each is asked for itself. */
  | {
      readonly type: 'HostOpinionGiven'
      readonly key: string
      readonly data: { readonly request?: number; readonly host: string; readonly agrees: boolean; readonly opinion: string }
    }
  /** It said nothing in its days: it has nothing against the payment. */
  | {
      readonly type: 'HostOpinionDeemed'
      readonly key: string
      readonly data: { readonly request: number; readonly host: string; readonly basis: Citation }
    }
  | {
      readonly type: 'PaymentReviewed'
      readonly key?: string
      readonly data: { readonly request?: number; readonly reviewedBy: string; readonly remark: string }
    }
  | {
      readonly type: 'PaymentApproved'
      readonly key?: string
      readonly data: { readonly request?: number; readonly approvedBy: string; readonly remark: string }
    }
  /** Returned to the provider by who would have gone on with it: nothing is asked for by it any more. */
  | {
      readonly type: 'PaymentReturned'
      readonly key: string
      readonly data: { readonly request: number; readonly amount: Fen; readonly by: Relation; readonly reason: string }
    }
  | {
      readonly type: 'PaymentWithdrawn'
      readonly key: string
      readonly data: { readonly request: number; readonly amount: Fen; readonly reason: string }
    }
  /** A part of what was asked for is paid; `left`: what is still to be paid of it. The key is the request and the number of the part, `1/2`. */
  | {
      readonly type: 'PaymentPartPaid'
      readonly key: string
      readonly data: Voucher & { readonly request: number; readonly left: Fen }
    }
  /** With this voucher all that was asked for is paid. */
  | { readonly type: 'PaymentConfirmed'; readonly key?: string; readonly data: Voucher & { readonly request?: number } }
  /** A voucher came late: what is owed for that beside it. The key is the request and the number of the voucher, `1/2`. */
  | {
      readonly type: 'InterestOwed'
      readonly key: string
      readonly data: {
        readonly request: number
        readonly interest: Fen
        readonly principal: Fen
        readonly due: Day
        readonly paidOn: Day
        readonly days: number
        readonly basis: Citation
      }
    }
  /** What was owed beside late vouchers is paid, all of it or a part; `left`: what is still owed. */
  | { readonly type: 'InterestPaid'; readonly key: string; readonly data: Voucher & { readonly left: Fen } }
  /** All that is payable of the tranche is paid: nothing of it is owed any more. */
  | { readonly type: 'TrancheSettled'; readonly data: { readonly tranche: number; readonly paid: Fen } }
