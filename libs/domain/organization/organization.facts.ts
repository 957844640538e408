import type { Organization } from './register-organization.js'

export type OrganizationFact = { readonly type: 'OrganizationRegistered'; readonly data: Organization }
