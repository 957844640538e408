import type { Day } from '#kernel'
import type { Subject } from '../context.js'
import { stateReader } from '../contract/read-state.js'
import type { Certificate, PractitionerFact } from './practitioner.facts.js'

/**
 * `confirmed`: by somebody else than the provider, who says so of its own worker: the operator with its paper, or the lead. `taken`: for which post last,
 * `<award>/<n>`, and from which day; `besides`: others that the worker may still be in.
 */
export type PractitionerState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'registered'
      readonly org: string
      readonly certificate: Certificate
      readonly confirmed: boolean
      readonly taken?: { readonly post: string; readonly on?: Day }
      readonly besides: readonly string[]
    }

export const noPractitioner: PractitionerState = { status: 'absent' }

export function evolvePractitioner(state: PractitionerState, fact: PractitionerFact): PractitionerState {
  switch (fact.type) {
    case 'PractitionerRegistered': {
      const { org, certificate, saidBy } = fact.data
      return { status: 'registered', org, certificate, confirmed: saidBy === 'operator', besides: [] }
    }
    case 'CertificateConfirmed':
      return state.status === 'absent' ? state : { ...state, certificate: fact.data.certificate, confirmed: true }
    case 'CertificateRecorded': {
      const { certificate, saidBy } = fact.data
      return state.status === 'absent' ? state : { ...state, certificate, confirmed: saidBy === 'operator' }
    }
    case 'WorkerTaken': {
      const { besides, ...since } = fact.data
      return state.status === 'absent' ? state : { ...state, taken: { post: fact.key, ...since }, besides }
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
