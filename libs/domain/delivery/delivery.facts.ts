import type { Day } from '#kernel'

/** What was delivered of one item in the month, in its own unit. */
export type ItemTotal = { readonly item: string; readonly quantity: number; readonly records: number }

/** `late`: why it is written down after the report of its month. `users`: code names only. `evidence`: SHA-256 of the files, in hex. `supervisor`: a sign-in id. */
export type DeliveryFact =
  | {
      readonly type: 'ServiceRecorded'
      readonly key: string
      readonly data: {
        readonly item: string
        readonly quantity: number
        readonly on: Day
        readonly participants: number
        readonly users: readonly string[]
        readonly evidence: string
        readonly late?: string
      }
    }
  | {
      readonly type: 'SupervisionHeld'
      readonly key: string
      readonly data: {
        readonly on: Day
        readonly supervisor: string
        readonly topic: string
        readonly workers: number
        readonly evidence: string
        readonly late?: string
      }
    }
  | {
      readonly type: 'MonthlyReportSubmitted'
      /** Which report of the month: one that was returned is handed in anew. */
      readonly key: string
      readonly data: {
        readonly month: string
        readonly totals: readonly ItemTotal[]
        readonly participants: number
        readonly supervisions: number
      }
    }
