import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { certificates, type PractitionerFact } from './practitioner.facts.js'
import { workerIsRegistered, worksForOwnUnit } from './practitioner.guards.js'
import type { PractitionerState } from './practitioner.state.js'

const fields = {
  certificate: { kind: 'oneOf', label: '新取得的证书', words: certificates },
} as const satisfies Fields
type RecordCertificate = DataOf<typeof fields>

/**
 * A worker has another certificate than when registered: it holds from now on, and what was done with the old one stays. What its provider says of it a lead
 * confirms. What was typed wrong is corrected instead.
 */
export const recordCertificate = act<PractitionerState, PractitionerFact>()({
  name: 'RecordCertificate',
  says: '登记社工的新证书',
  by: ['operator', 'provider'],
  happens: 'paper',
  fields,
  makes: ['CertificateRecorded'],
  parties: ({ context: { actor } }) => (actor.roles.includes('provider') ? { provider: [actor.org] } : {}),
  always: [workerIsRegistered, worksForOwnUnit],
  withData: [certificateIsAnother],
  then: ({ certificate }, { context: { actor } }) => [
    { type: 'CertificateRecorded', data: { certificate, saidBy: actor.roles.includes('operator') ? 'operator' : 'provider' } },
  ],
})

function certificateIsAnother(...[{ certificate }, { state }]: Parameters<DataGuard<PractitionerState, RecordCertificate>>) {
  return state.status === 'registered' && state.certificate === certificate
    ? refuse('CertificateUnchanged', `登记的证书已经是${certificate}`)
    : undefined
}
