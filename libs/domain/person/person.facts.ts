import type { Day } from '#kernel'

/** A time in a unit; without `until` it goes on. */
export type Stay = { readonly from: Day; readonly until?: Day }

/** Facts of somebody's membership; the key is the unit. */
export type PersonFact =
  | {
      readonly type: 'PersonJoined'
      readonly key: string
      readonly data: Stay & { readonly unit: string; readonly duties: readonly string[] }
    }
  | { readonly type: 'PersonLeft'; readonly key: string; readonly data: { readonly unit: string; readonly why: string } }
  | {
      readonly type: 'DutiesChanged'
      readonly key: string
      readonly data: { readonly unit: string; readonly duties: readonly string[] }
    }
  | {
      readonly type: 'DeputyNamed'
      readonly key: string
      /** `duties`: those of whom they stand in for, as they were then. */
      readonly data: {
        readonly unit: string
        readonly standsInFor: string
        readonly duties: readonly string[]
        readonly from: Day
        readonly until: Day
      }
    }
