import type { StreamDeclaration } from '../declaration.js'
import type { PractitionerFact } from './practitioner.facts.js'

/** `practitioner/<worker>`: a social worker by id, with organization and certificate. */
export const practitionerStream = {
  kind: 'practitioner',
  says: '社工',
  key: '{practitioner}',
  address: 'practitioners/{practitioner}',
  facts: {
    PractitionerRegistered: {
      schema: 1,
      seenBy: 'parties',
      says: '登记社工',
      tells: ({ certificate }) => `登记了一名${certificate}`,
    },
  },
} as const satisfies StreamDeclaration<PractitionerFact>
