import { refuse, type Asked } from '../act.js'
import type { OrganizationState } from './organization.state.js'

/** There is such a unit. */
export const organizationIsRegistered = ({ state }: Asked<OrganizationState>) =>
  state.status === 'absent' ? refuse('OrganizationNotRegistered', '该单位尚未登记', { owner: { role: 'operator' } }) : undefined

/** The roles of a unit that is registered. */
export const rolesOf = (state: OrganizationState): readonly string[] => (state.status === 'absent' ? [] : state.roles)
