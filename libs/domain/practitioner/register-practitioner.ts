import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { certificates, type Certificate, type PractitionerFact } from './practitioner.facts.js'
import type { PractitionerState } from './practitioner.state.js'

/** `org`: the provider the worker belongs to. */
export type RegisterPractitioner = { readonly org: string; readonly certificate: Certificate }

/** Registers a worker with a certificate; a provider registers its own. */
export const registerPractitioner = act<PractitionerState, PractitionerFact>()<RegisterPractitioner>({
  name: 'RegisterPractitioner',
  says: '登记社工',
  by: ['operator', 'provider'],
  parties: ({ context: { actor } }) => (actor.roles.includes('provider') ? { provider: [actor.org] } : {}),
  always: [practitionerNotRegistered],
  withData: [ownWorkerOnly, certificateIsKnown],
  then: ({ org, certificate }) => [{ type: 'PractitionerRegistered', data: { org, certificate } }],
})

function practitionerNotRegistered({ state }: Asked<PractitionerState>) {
  return state.status === 'absent' ? undefined : refuse('PractitionerAlreadyRegistered', '该社工已经登记')
}

type Guarded = Parameters<DataGuard<PractitionerState, RegisterPractitioner>>

function ownWorkerOnly(
  ...[
    { org },
    {
      context: { actor },
    },
  ]: Guarded
) {
  return actor.roles.includes('operator') || org === actor.org
    ? undefined
    : refuse('NotOwnWorker', '只能登记本机构的社工', { owner: { role: 'provider', org } })
}

function certificateIsKnown(...[{ certificate }]: Guarded) {
  return certificates.includes(certificate) ? undefined : refuse('UnknownCertificate', `证书应当是${certificates.join('、')}之一`)
}
