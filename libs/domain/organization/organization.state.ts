import { stateReader } from '../contract/read-state.js'
import type { Day } from '#kernel'
import type { Law } from '#law'
import type { OrganizationFact } from './organization.facts.js'
import type { Organization } from './register-organization.js'

export type OrganizationState = { readonly status: 'absent' } | ({ readonly status: 'registered' } & Organization)

export const noOrganization: OrganizationState = { status: 'absent' }

export function evolveOrganization(state: OrganizationState, fact: OrganizationFact): OrganizationState {
  if (fact.type === 'OrganizationRegistered') return { status: 'registered', ...fact.data }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'StandingRecorded':
      return { ...state, ...fact.data }
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

/** Whether an organization is an enterprise on a day, by its credit code; a 民办非企业单位 or 社会团体 never is one (财库〔2020〕46号 第二条). */
function isEnterprise({ creditCode }: Pick<Organization, 'creditCode'>, law: Law, on: Day): boolean {
  if (!law.speaks('sme-status', on)) return false
  const { enterprise } = law.entry<{ readonly enterprise: readonly string[] }>('sme-status', on).value
  return enterprise.some((prefix) => creditCode?.startsWith(prefix))
}

/** What an enterprise is by its size on a day, as the directory has it: 小微企业, or 中型企业; nothing where it is neither, or no enterprise. */
export function smeOf(organization: OrganizationState, law: Law, on: Day): 'small' | 'medium' | undefined {
  if (organization.status === 'absent' || !isEnterprise(organization, law, on)) return undefined
  if (organization.size === '中型企业') return 'medium'
  return organization.size === '小型企业' || organization.size === '微型企业' ? 'small' : undefined
}
