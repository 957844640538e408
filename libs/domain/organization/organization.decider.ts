import { standsOnNothing, stream } from '../stream.js'
import { organizationStream } from './organization.stream.js'
import type { OrganizationFact } from './organization.facts.js'
import { evolveOrganization, noOrganization, type OrganizationState } from './organization.state.js'
import { giveRoles } from './give-roles.js'
import { recordStanding } from './record-standing.js'
import { registerOrganization } from './register-organization.js'
import { takeRoles } from './take-roles.js'

/** The states and acts of an organization. */
export const organization = stream<OrganizationState, OrganizationFact>(organizationStream, {
  initial: noOrganization,
  evolve: evolveOrganization,
  since: standsOnNothing,
  acts: [registerOrganization, recordStanding, giveRoles, takeRoles],
})
