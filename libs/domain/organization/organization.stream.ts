import type { StreamDeclaration } from '../declaration.js'
import type { OrganizationFact } from './organization.facts.js'

/** `organization/<id>`: a purchaser, provider, host, agent, evaluator, and its roles. */
export const organizationStream = {
  kind: 'organization',
  says: '单位',
  key: '{organization}',
  address: 'organizations/{organization}',
  facts: {
    OrganizationRegistered: { schema: 1, seenBy: 'everyone', says: '登记单位', tells: ({ name }) => `登记了${name}` },
  },
} as const satisfies StreamDeclaration<OrganizationFact>
