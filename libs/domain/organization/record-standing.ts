import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { OrganizationFact } from './organization.facts.js'
import { organizationIsRegistered } from './organization.guards.js'
import type { OrganizationState } from './organization.state.js'
import { standingFields } from './register-organization.js'

const fields = standingFields satisfies Fields
type RecordStanding = DataOf<typeof fields>

/** What changed at an organization since it was registered: the yearly check, the grade, the size of an enterprise. It holds from now on; what was typed wrong is corrected instead. */
export const recordStanding = act<OrganizationState, OrganizationFact>()({
  name: 'RecordStanding',
  says: '登记单位年检、等级和规模的变化',
  by: ['operator'],
  happens: 'here',
  fields,
  makes: ['StandingRecorded'],
  always: [organizationIsRegistered],
  withData: [somethingChanged],
  then: (data) => [{ type: 'StandingRecorded', data }],
})

function somethingChanged(
  ...[{ annualCheck, grade, size }, { state }]: Parameters<DataGuard<OrganizationState, RecordStanding>>
) {
  if (state.status === 'absent') return undefined
  const said = Object.entries({ annualCheck, grade, size }).filter(([, value]) => value !== undefined)
  // A yearly check comes each year: the same result again is news.
  const news = said.filter(([name, value]) => name === 'annualCheck' || state[name as 'grade' | 'size'] !== value)
  return news.length > 0 ? undefined : refuse('NothingChanged', '请填写有变化的年检结论、评估等级或者企业规模')
}
