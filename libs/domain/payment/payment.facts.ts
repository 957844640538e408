import type { Day, Fen, Instant } from '#kernel'

/** Who has a say before the purchaser reviews (every host of the contract) or before money goes (finance, where it approves each payment). */
export type PaymentCheck = 'host' | 'finance'

/** Amounts in 分. `requestedBy`, `reviewedBy`, `approvedBy`: sign-in ids. `invoiceReceived`: the moment payment terms run from. */
export type PaymentFact =
  | {
      readonly type: 'PaymentCheckAsked'
      /** `host/<org>`, `finance`. */
      readonly key: string
      /** `org`: which of the hosts. */
      readonly data: { readonly by: PaymentCheck; readonly org?: string }
    }
  | {
      readonly type: 'PaymentRequested'
      readonly data: {
        readonly tranche: number
        readonly amount: Fen
        readonly invoice: string
        readonly invoiceReceived: Instant
        readonly requestedBy: string
      }
    }
  /** The key is the host's organization: each is asked for itself. */
  | {
      readonly type: 'HostOpinionGiven'
      readonly key: string
      readonly data: { readonly host: string; readonly agrees: boolean; readonly opinion: string }
    }
  | { readonly type: 'PaymentReviewed'; readonly data: { readonly reviewedBy: string; readonly remark: string } }
  | { readonly type: 'PaymentApproved'; readonly data: { readonly approvedBy: string; readonly remark: string } }
  | { readonly type: 'PaymentConfirmed'; readonly data: { readonly amount: Fen; readonly voucher: string; readonly paidOn: Day } }
