import type { Relation } from '#domain'

/** The kinds of unit a person can act for. Those of `governmentUnits` draft, review and issue their acts. */
export const unitKinds = [
  'government',
  'party',
  'mass-organization',
  'host',
  'provider',
  'procurementAgent',
  'evaluator',
  'expert',
  'operator',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Kinds of unit whose acts pass several hands (经办 → 审核 → 签发), as the region's pack says. */
export const governmentUnits: readonly string[] = ['government', 'party', 'mass-organization'] satisfies UnitKind[]

/** Someone of a programme: no name, only the sign-in id. `roles` are the organization's; `duties` (经办, 审核, 签发, 代表, 管理员 …) their own in it. */
export type Person = {
  readonly person: string
  readonly org: string
  readonly kind: UnitKind
  readonly duties: readonly string[]
  readonly roles: readonly Relation[]
}
