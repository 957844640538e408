import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { certificates, type PractitionerFact } from './practitioner.facts.js'
import type { PractitionerState } from './practitioner.state.js'

const fields = {
  org: { kind: 'id', label: '所属机构', from: { of: 'organization', role: 'provider' }, example: 'ag-1' },
  certificate: { kind: 'oneOf', label: '证书', words: certificates },
} as const satisfies Fields
type RegisterPractitioner = DataOf<typeof fields>

/** Registers a worker with a certificate; a provider registers its own. */
export const registerPractitioner = act<PractitionerState, PractitionerFact>()({
  name: 'RegisterPractitioner',
  says: '登记社工',
  by: ['operator', 'provider'],
  happens: 'paper',
  fields,
  makes: ['PractitionerRegistered'],
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
