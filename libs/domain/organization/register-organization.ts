import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Organization, OrganizationFact } from './organization.facts.js'
import type { OrganizationState } from './organization.state.js'

export type RegisterOrganization = Organization

/** Registers an organization in the directory. */
export const registerOrganization = act<OrganizationState, OrganizationFact>()<RegisterOrganization>({
  name: 'RegisterOrganization',
  says: '登记单位',
  by: ['operator'],
  always: [organizationNotRegistered],
  withData: [creditCodeHasItsShape],
  then: (data) => [{ type: 'OrganizationRegistered', data }],
})

function organizationNotRegistered({ state }: Asked<OrganizationState>) {
  return state.status === 'absent' ? undefined : refuse('OrganizationAlreadyRegistered', '该单位已经登记')
}

function creditCodeHasItsShape(...[{ creditCode }]: Parameters<DataGuard<OrganizationState, RegisterOrganization>>) {
  return creditCode === undefined || /^[0-9A-Z]{18}$/.test(creditCode)
    ? undefined
    : refuse('CreditCodeMalformed', '统一社会信用代码应当是18位')
}
