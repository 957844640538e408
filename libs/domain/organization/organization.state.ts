import { stateReader } from '../contract/read-state.js'
import type { OrganizationFact } from './organization.facts.js'
import type { Organization } from './register-organization.js'

export type OrganizationState = { readonly status: 'absent' } | ({ readonly status: 'registered' } & Organization)

export const noOrganization: OrganizationState = { status: 'absent' }

export function evolveOrganization(state: OrganizationState, fact: OrganizationFact): OrganizationState {
  if (fact.type === 'OrganizationRegistered') return { status: 'registered', ...fact.data }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'RolesGiven':
      return { ...state, roles: [...new Set([...state.roles, ...fact.data.roles])] }
    case 'RolesTaken':
      return { ...state, roles: state.roles.filter((role) => !fact.data.roles.includes(role)) }
    default:
      return fact satisfies never
  }
}

/** An organization as other streams see it. */
export const readOrganization = stateReader<OrganizationState>('organization', noOrganization, evolveOrganization)
