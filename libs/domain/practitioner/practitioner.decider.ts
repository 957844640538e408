import { stream } from '../stream.js'
import { practitionerFacts, type PractitionerFact } from './practitioner.facts.js'
import { evolvePractitioner, noPractitioner, type PractitionerState } from './practitioner.state.js'
import { registerPractitioner } from './register-practitioner.js'

/** `practitioner/<worker>`: a social worker by id, with organization and certificate. */
export const practitioner = stream<PractitionerState, PractitionerFact>({
  kind: 'practitioner',
  initial: noPractitioner,
  evolve: evolvePractitioner,
  facts: practitionerFacts,
  acts: [registerPractitioner],
})
