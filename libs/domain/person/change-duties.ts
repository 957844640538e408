import { act } from '../act.js'
import type { Fields } from '../field.js'
import type { PersonFact } from './person.facts.js'
import { dutiesField, dutiesFitTheUnit, isInUnit, ofTheUnit, organizationOf, unitField } from './person.guards.js'
import type { PersonState } from './person.state.js'

const fields = { unit: unitField, duties: dutiesField } as const satisfies Fields

/** What somebody does in a unit changes, at once: the duties named are all they have. */
export const changeDuties = act<PersonState, PersonFact>()({
  name: 'ChangeDuties',
  says: '变更职责',
  by: ['operator', 'unit'],
  happens: 'here',
  fields,
  makes: ['DutiesChanged'],
  parties: ofTheUnit,
  reliesOn: (_stream, _state, data) => (data ? [organizationOf(data.unit)] : []),
  always: [],
  withData: [isInUnit, dutiesFitTheUnit],
  then: ({ unit, duties }) => [{ type: 'DutiesChanged', key: unit, data: { unit, duties } }],
})
