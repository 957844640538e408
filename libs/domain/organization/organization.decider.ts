import { stream } from '../stream.js'
import { organizationFacts, type OrganizationFact } from './organization.facts.js'
import { evolveOrganization, noOrganization, type OrganizationState } from './organization.state.js'
import { registerOrganization } from './register-organization.js'

/** `organization/<id>`: a purchaser, provider, host, agent, evaluator, and its roles. */
export const organization = stream<OrganizationState, OrganizationFact>({
  kind: 'organization',
  initial: noOrganization,
  evolve: evolveOrganization,
  facts: organizationFacts,
  acts: [registerOrganization],
})
