import { stateReader } from '../contract/read-state.js'
import type { Certificate, PractitionerFact } from './practitioner.facts.js'

export type PractitionerState =
  { readonly status: 'absent' } | { readonly status: 'registered'; readonly org: string; readonly certificate: Certificate }

export const noPractitioner: PractitionerState = { status: 'absent' }

export function evolvePractitioner(_state: PractitionerState, fact: PractitionerFact): PractitionerState {
  switch (fact.type) {
    case 'PractitionerRegistered':
      return { status: 'registered', ...fact.data }
    default:
      return fact.type satisfies never
  }
}

/** A practitioner as other streams see it. */
export const readPractitioner = stateReader<PractitionerState>('practitioner', noPractitioner, evolvePractitioner)
