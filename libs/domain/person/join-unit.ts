import { dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
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
  withData: [notYetThere, isOfNoOtherUnit, dutiesFitTheUnit, daysAreInOrder],
  then: ({ unit, duties, from, until }, { context }) => [
    {
      type: 'PersonJoined',
      key: unit,
      data: { unit, duties, from: from ?? dayOf(context.at), ...(until === undefined ? {} : { until }) },
    },
  ],
})

/** Whether somebody is in a unit, or will be. */
const belongs = ({ state, context }: Asked<PersonState>, unit: string): boolean => {
  const there = state.units[unit]
  return there !== undefined && !there.left && (there.until === undefined || there.until >= dayOf(context.at))
}

function notYetThere(...[{ unit }, asked]: Parameters<DataGuard<PersonState, JoinUnit>>) {
  return belongs(asked, unit) ? refuse('AlreadyInUnit', `该人员已经在单位${unit}，职责有变的请办理变更职责`) : undefined
}

/** Whoever belongs to another unit is not drawn into a second by its administrator alone: which unit theirs is, is not told. */
function isOfNoOtherUnit(...[{ unit }, asked]: Parameters<DataGuard<PersonState, JoinUnit>>) {
  const others = Object.keys(asked.state.units).filter((other) => other !== unit && belongs(asked, other))
  return others.length > 0 && !asked.context.actor.roles.includes('operator')
    ? refuse('InAnotherUnit', '该人员属于其他单位：请由该单位先办理离开，或者请系统管理员办理加入', {
        owner: { role: 'operator' },
      })
    : undefined
}
