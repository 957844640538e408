import type { StreamId } from '#kernel'
import { standsOnNothing, stream } from '../stream.js'
import { practitionerStream } from './practitioner.stream.js'
import type { PractitionerFact } from './practitioner.facts.js'
import { evolvePractitioner, noPractitioner, practitionerSubject, type PractitionerState } from './practitioner.state.js'
import { confirmCertificate } from './confirm-certificate.js'
import { recordCertificate } from './record-certificate.js'
import { registerPractitioner } from './register-practitioner.js'
import { takeWorker } from './take-worker.js'

/** The states and acts of a practitioner. */
export const practitioner = stream<PractitionerState, PractitionerFact>(practitionerStream, {
  initial: noPractitioner,
  evolve: evolvePractitioner,
  since: standsOnNothing,
  acts: [registerPractitioner, recordCertificate, confirmCertificate, takeWorker],
  subject: practitionerSubject,
  taken: (state) =>
    state.status === 'absent' || state.taken === undefined
      ? undefined
      : { ...state.taken, post: `post/${state.taken.post}` satisfies StreamId },
})
