/** `key` of a proposal and of its refusal: the round, from `1`; after a refusal the purchaser may propose again. */
export type AssignmentFact =
  | {
      readonly type: 'AssignmentProposed'
      readonly key: string
      readonly data: { readonly site: string; readonly provider: string }
    }
  | { readonly type: 'AssignmentAccepted'; readonly data: { readonly site: string; readonly host: string } }
  | { readonly type: 'AssignmentRefused'; readonly key: string; readonly data: { readonly reason: string } }
  | { readonly type: 'RoomProvided'; readonly data: { readonly room: string } }
