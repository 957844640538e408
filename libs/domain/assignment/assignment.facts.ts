import type { Day, Instant } from '#kernel'

/**
 * `key` of a proposal and of its refusal: the round, from `1`; after a refusal the purchaser proposes again, with the day on which the provider is to
 * arrive at this site (`arrival`; without one it is the contract's). `due`: the end of that day.
 */
export type AssignmentFact =
  | {
      readonly type: 'AssignmentProposed'
      readonly key: string
      readonly data: { readonly site: string; readonly provider: string; readonly arrival?: Day }
    }
  | {
      readonly type: 'AssignmentAccepted'
      readonly data: { readonly site: string; readonly host: string; readonly arrival?: Day; readonly due?: Instant }
    }
  | { readonly type: 'AssignmentRefused'; readonly key: string; readonly data: { readonly reason: string } }
  | { readonly type: 'RoomProvided'; readonly data: { readonly room: string } }
