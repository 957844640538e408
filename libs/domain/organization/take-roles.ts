import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { relations } from '../relation.js'
import type { OrganizationFact } from './organization.facts.js'
import { organizationIsRegistered, rolesOf } from './organization.guards.js'
import type { OrganizationState } from './organization.state.js'
import { unitRoles } from './register-organization.js'

const fields = {
  roles: { kind: 'someOf', label: '取消的职责', words: unitRoles, atLeast: 1, example: ['host'] },
  why: { kind: 'text', label: '理由', example: '不再承担落地服务' },
} as const satisfies Fields
type TakeRoles = DataOf<typeof fields>

/** Takes roles from a unit: it is named for them no more. What it is party to already goes on. */
export const takeRoles = act<OrganizationState, OrganizationFact>()({
  name: 'TakeRoles',
  says: '取消单位职责',
  by: ['operator'],
  happens: 'here',
  fields,
  makes: ['RolesTaken'],
  always: [organizationIsRegistered],
  withData: [rolesAreHeld],
  then: (data) => [{ type: 'RolesTaken', data }],
})

function rolesAreHeld(...[{ roles }, { state }]: Parameters<DataGuard<OrganizationState, TakeRoles>>) {
  const strange = roles.filter((role) => !rolesOf(state).includes(role))
  return strange.length === 0
    ? undefined
    : refuse('RolesNotHeld', `该单位本来不是${strange.map((role) => relations[role]).join('、')}，请去掉再办`)
}
