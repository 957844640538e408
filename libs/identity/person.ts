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
export const governmentUnits: readonly UnitKind[] = ['government', 'party', 'mass-organization']

/** Someone who may sign in: no name, only the sign-in id. `roles` are the organization's; `region` is that of its pack. */
export type Person = {
  readonly id: string
  readonly org: string
  readonly kind: UnitKind
  readonly region: string
  /** 经办, 审核, 签发, 代表; undefined where the unit does not tell its people apart. */
  readonly duty?: string
  readonly roles: readonly Relation[]
}

/** What a token may never say: a process signs its acts itself, inside the engine. */
export const isPersonRole = (role: Relation): boolean => role !== 'process'
