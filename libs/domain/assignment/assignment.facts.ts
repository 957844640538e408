import type { FactDeclaration } from '../stream.js'

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

export const assignmentFacts = {
  AssignmentProposed: { schema: 1, seenBy: 'parties', says: '派驻机构' },
  AssignmentAccepted: { schema: 1, seenBy: 'parties', says: '落地单位接收' },
  AssignmentRefused: { schema: 1, seenBy: 'parties', says: '落地单位不接收' },
  RoomProvided: { schema: 1, seenBy: 'parties', says: '提供服务场地' },
} as const satisfies { readonly [type in AssignmentFact['type']]: FactDeclaration }
