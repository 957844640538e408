import { standsOnNothing, stream } from '../stream.js'
import { changeDuties } from './change-duties.js'
import { joinUnit } from './join-unit.js'
import { leaveUnit } from './leave-unit.js'
import { nameDeputy } from './name-deputy.js'
import { evolvePerson, nobody, type PersonState } from './person.state.js'
import type { PersonFact } from './person.facts.js'
import { personStream } from './person.stream.js'

/** The states and acts of somebody's membership in units. The units they are in see them. */
export const person = stream<PersonState, PersonFact>(personStream, {
  initial: nobody,
  evolve: evolvePerson,
  since: standsOnNothing,
  subject: ({ units }) => ({ parties: { unit: Object.keys(units) }, region: '' }),
  acts: [joinUnit, leaveUnit, changeDuties, nameDeputy],
})
