import { relations, sayingsOf, type OrganizationState, type Relation } from '#domain'
import { actNamed } from '#engine'
import type { OrganizationDto } from './unit.dto.js'

/** What people call the kinds of unit: in the words by which they are registered. */
const kinds: Readonly<Record<string, string>> = sayingsOf(
  (actNamed('RegisterOrganization')?.fields['kind'] as { readonly words: Readonly<Record<string, string>> } | undefined)?.words ??
    {},
)

/** A unit as the directory has it; undefined for one that it does not know. */
export function organizationTold(id: string, state: OrganizationState): OrganizationDto | undefined {
  if (state.status === 'absent') return undefined
  const { name, kind, region, roles, creditCode, grade, annualCheck, size } = state
  return {
    id,
    name,
    kind: kinds[kind] ?? kind,
    region,
    roles: roles.map((role) => relations[role as Relation]),
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(grade === undefined ? {} : { grade }),
    ...(annualCheck === undefined ? {} : { annualCheck }),
    ...(size === undefined ? {} : { size }),
  }
}
