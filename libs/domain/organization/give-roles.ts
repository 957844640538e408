import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { relations } from '../relation.js'
import type { OrganizationFact } from './organization.facts.js'
import { organizationIsRegistered, rolesOf } from './organization.guards.js'
import type { OrganizationState } from './organization.state.js'
import { unitRoles } from './register-organization.js'

const fields = {
  roles: { kind: 'someOf', label: '增加的职责', words: unitRoles, atLeast: 1, example: ['host'] },
} as const satisfies Fields
type GiveRoles = DataOf<typeof fields>

/** Gives a unit more roles: from now on it may be named for them. */
export const giveRoles = act<OrganizationState, OrganizationFact>()({
  name: 'GiveRoles',
  says: '增加单位职责',
  by: ['operator'],
  happens: 'here',
  fields,
  makes: ['RolesGiven'],
  always: [organizationIsRegistered],
  withData: [rolesAreNew],
  then: (data) => [{ type: 'RolesGiven', data }],
})

function rolesAreNew(...[{ roles }, { state }]: Parameters<DataGuard<OrganizationState, GiveRoles>>) {
  const held = roles.filter((role) => rolesOf(state).includes(role))
  return held.length === 0
    ? undefined
    : refuse('RolesHeld', `该单位已经是${held.map((role) => relations[role]).join('、')}，请去掉再办`)
}
