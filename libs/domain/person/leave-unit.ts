import { act } from '../act.js'
import type { Fields } from '../field.js'
import type { PersonFact } from './person.facts.js'
import { isInUnit, ofTheUnit, unitField } from './person.guards.js'
import type { PersonState } from './person.state.js'

const fields = {
  unit: unitField,
  why: { kind: 'text', label: '理由', max: 200, example: '调离' },
} as const satisfies Fields

/** Somebody leaves a unit, at once: what they drafted and have not issued, their unit goes on with. */
export const leaveUnit = act<PersonState, PersonFact>()({
  name: 'LeaveUnit',
  says: '离开单位',
  by: ['operator', 'unit'],
  happens: 'here',
  fields,
  makes: ['PersonLeft'],
  parties: ofTheUnit,
  always: [],
  withData: [isInUnit],
  then: ({ unit, why }) => [{ type: 'PersonLeft', key: unit, data: { unit, why } }],
})
