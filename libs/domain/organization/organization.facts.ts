import type { Organization, UnitRole } from './register-organization.js'

/** `region`: of an organization registered before its region was asked for it is empty, and no figure is found for it. */
export type OrganizationFact =
  | { readonly type: 'OrganizationRegistered'; readonly data: Organization }
  | { readonly type: 'StandingRecorded'; readonly data: Pick<Organization, 'annualCheck' | 'grade' | 'size'> }
  | { readonly type: 'RolesGiven'; readonly data: { readonly roles: readonly UnitRole[] } }
  | { readonly type: 'RolesTaken'; readonly data: { readonly roles: readonly UnitRole[]; readonly why: string } }
