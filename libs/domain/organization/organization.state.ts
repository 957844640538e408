import { stateReader } from '../contract/read-state.js'
import type { OrganizationFact } from './organization.facts.js'
import type { Organization } from './register-organization.js'

export type OrganizationState = { readonly status: 'absent' } | ({ readonly status: 'registered' } & Organization)

export const noOrganization: OrganizationState = { status: 'absent' }

export function evolveOrganization(_state: OrganizationState, fact: OrganizationFact): OrganizationState {
  switch (fact.type) {
    case 'OrganizationRegistered':
      return { status: 'registered', ...fact.data }
    default:
      return fact.type satisfies never
  }
}

/** An organization as other streams see it. */
export const readOrganization = stateReader<OrganizationState>('organization', noOrganization, evolveOrganization)
