import type { Day, Instant } from '#kernel'

/** `key` of an order and of what answers it: the round, from `1`. `due`: the end of the day by which it is to be rectified. Scores of 100. */
export type MidTermCheckFact =
  | { readonly type: 'MidTermCheckScheduled'; readonly data: { readonly on: Day } }
  | {
      readonly type: 'MidTermPassed'
      readonly data: { readonly score: number; readonly findings: string; readonly pass: number }
    }
  /** The re-check found it wanting as well. Key: what the contract says of it, `reduce` (`pays`: percent of the tranche) or `terminate`. */
  | {
      readonly type: 'MidTermFailed'
      readonly key: 'reduce' | 'terminate'
      readonly data: { readonly score: number; readonly findings: string; readonly pass: number; readonly pays?: number }
    }
  | {
      readonly type: 'RectificationOrdered'
      readonly key: string
      readonly data: {
        readonly score: number
        readonly findings: string
        readonly pass: number
        readonly by: Day
        readonly due: Instant
      }
    }
  | {
      readonly type: 'RectificationSubmitted'
      readonly key: string
      readonly data: { readonly report: string; readonly evidence: string }
    }
