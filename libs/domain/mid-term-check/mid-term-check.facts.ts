import type { Day, Instant } from '#kernel'

/** `key` of an order and of what answers it: the round, from `1`. `due`: the end of the day by which it is to be rectified. Scores of 100. */
export type MidTermCheckFact =
  | { readonly type: 'MidTermCheckScheduled'; readonly data: { readonly on: Day } }
  | {
      readonly type: 'MidTermPassed'
      readonly data: { readonly score: number; readonly findings: string; readonly pass: number }
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
