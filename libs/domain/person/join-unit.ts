import { dayOf } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { PersonFact } from './person.facts.js'
import { daysAreInOrder, dutiesField, dutiesFitTheUnit, ofTheUnit, organizationOf, unitField } from './person.guards.js'
import type { PersonState } from './person.state.js'

const fields = {
  unit: unitField,
  duties: dutiesField,
  from: { kind: 'day', label: '开始日期', help: '不填写的，自当日起', optional: true },
  until: { kind: 'day', label: '截止日期', help: '不填写的，至办理离开为止', optional: true },
} as const satisfies Fields
type JoinUnit = DataOf<typeof fields>

/** Somebody joins a unit: from then on they may sign in for it and do what their duties say. */
export const joinUnit = act<PersonState, PersonFact>()({
  name: 'JoinUnit',
  says: '加入单位',
  by: ['operator', 'unit'],
  happens: 'here',
  fields,
  makes: ['PersonJoined'],
  parties: ofTheUnit,
  reliesOn: (_stream, _state, data) => (data ? [organizationOf(data.unit)] : []),
  always: [],
  withData: [notYetThere, dutiesFitTheUnit, daysAreInOrder],
  then: ({ unit, duties, from, until }, { context }) => [
    {
      type: 'PersonJoined',
      key: unit,
      data: { unit, duties, from: from ?? dayOf(context.at), ...(until === undefined ? {} : { until }) },
    },
  ],
})

function notYetThere(...[{ unit }, { state, context }]: Parameters<DataGuard<PersonState, JoinUnit>>) {
  const before = state.units[unit]
  return before && !before.left && (before.until === undefined || before.until >= dayOf(context.at))
    ? refuse('AlreadyInUnit', `该人员已经在单位${unit}，职责有变的请办理变更职责`)
    : undefined
}
