import type { Subject } from '../context.js'
import { stateReader } from '../contract/read-state.js'
import type { Certificate, PractitionerFact } from './practitioner.facts.js'

/** `confirmed`: by somebody else than the provider, who says so of its own worker: the operator with its paper, or the lead. */
export type PractitionerState =
  | { readonly status: 'absent' }
  | { readonly status: 'registered'; readonly org: string; readonly certificate: Certificate; readonly confirmed: boolean }

export const noPractitioner: PractitionerState = { status: 'absent' }

export function evolvePractitioner(state: PractitionerState, fact: PractitionerFact): PractitionerState {
  switch (fact.type) {
    case 'PractitionerRegistered': {
      const { org, certificate, saidBy } = fact.data
      return { status: 'registered', org, certificate, confirmed: saidBy === 'operator' }
    }
    case 'CertificateConfirmed':
      return state.status === 'absent' ? state : { ...state, certificate: fact.data.certificate, confirmed: true }
    case 'CertificateRecorded': {
      const { certificate, saidBy } = fact.data
      return state.status === 'absent' ? state : { ...state, certificate, confirmed: saidBy === 'operator' }
    }
    default:
      return fact satisfies never
  }
}

/** Whose worker it is. */
export const practitionerSubject = (state: PractitionerState): Subject => ({
  parties: state.status === 'absent' ? {} : { provider: [state.org] },
  region: '',
})

/** A practitioner as other streams see it. */
export const readPractitioner = stateReader<PractitionerState>('practitioner', noPractitioner, evolvePractitioner)
