import type { Relation } from '#domain'
import { governmentUnits, unitKinds, type Person, type UnitKind } from './person.js'
import { hostOf, type Programme } from './programme.js'

/** Who drafts and issues payments takes the steps that all acts of the unit have; what they may do differs by the person. */
const asStep: Readonly<Record<string, string>> = { 财务经办: '经办', 财务签发: '签发' }

/** The unit of the sample's experts, and that of its operator. */
export const expertPool = 'experts'
export const operators = 'operator'

/**
 * The sample people of a programme: `{org}.jb` 经办, who is their unit's 管理员 too, `.sh` 审核, `.qf` 签发, for payments `.cw` 经办 and `.fz` 签发
 * (whoever accepts does not pay), and `.dl` (the purchaser's representative in a panel) of government units; `.jb` alone of all others; experts `ex-01` … and `operator`. Nobody of them is real.
 * Throws an Error for an organization of a kind nobody knows.
 */
export function peopleOf(programme: Programme): Person[] {
  const signs = {
    ...(programme.people?.perOrganization ?? { jb: '经办', sh: '审核', qf: '签发', cw: '经办', fz: '签发' }),
    dl: '代表',
  }
  const units = [
    ...programme.organizations.map((unit) => ({ id: unit.id, kind: kindOf(unit), roles: rolesOf(unit) })),
    ...(programme.sites ?? []).map((site) => ({ id: hostOf(site.id), kind: 'host' as const, roles: ['host'] as const })),
  ]
  const staff = units.flatMap(({ id, kind, roles }) =>
    Object.entries(governmentUnits.includes(kind) ? signs : { jb: '经办' }).map(([sign, duty]): Person => ({
      person: `${id}.${sign}`,
      org: id,
      kind,
      duties: sign === 'jb' ? [duty, '管理员'] : [asStep[duty] ?? duty],
      roles,
    })),
  )
  const experts = Array.from({ length: programme.people?.experts ?? 0 }, (_, index): Person => ({
    person: `ex-${String(index + 1).padStart(2, '0')}`,
    org: expertPool,
    kind: 'expert',
    duties: ['评审专家'],
    roles: ['panelist'],
  }))
  return [...staff, ...experts, { person: 'operator', org: operators, kind: 'operator', duties: ['管理员'], roles: ['operator'] }]
}

type Unit = Programme['organizations'][number]

function kindOf(unit: Unit): UnitKind {
  const kind = unitKinds.find((known) => known === unit.kind)
  if (!kind) throw new Error(`${unit.id} is a unit of an unknown kind: ${unit.kind}`)
  return kind
}

const rolesOf = (unit: Unit): readonly Relation[] => (unit.roles ?? [unit.kind]) as readonly Relation[]
