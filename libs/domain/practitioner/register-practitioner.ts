import { streamKey } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { codeFault } from '../code-name.js'
import type { DataOf, Fields } from '../field.js'
import { certificates, type PractitionerFact } from './practitioner.facts.js'
import type { PractitionerState } from './practitioner.state.js'

const fields = {
  org: { kind: 'id', label: '所属机构', from: { of: 'organization', role: 'provider' }, example: 'ag-1' },
  certificate: { kind: 'oneOf', label: '证书', words: certificates },
} as const satisfies Fields
type RegisterPractitioner = DataOf<typeof fields>

/**
 * Registers a worker with a certificate. A provider registers its own, under a number that begins with its own, so that nobody takes another's; what
 * it says of the certificate is its own word until that is confirmed.
 */
export const registerPractitioner = act<PractitionerState, PractitionerFact>()({
  name: 'RegisterPractitioner',
  says: '登记社工',
  by: ['operator', 'provider'],
  happens: 'paper',
  fields,
  makes: ['PractitionerRegistered'],
  parties: ({ context: { actor } }) => (actor.roles.includes('provider') ? { provider: [actor.org] } : {}),
  always: [practitionerNotRegistered, workerIsByCode],
  withData: [ownWorkerOnly, certificateIsKnown],
  then: ({ org, certificate }, { context: { actor } }) => [
    {
      type: 'PractitionerRegistered',
      data: { org, certificate, saidBy: actor.roles.includes('operator') ? 'operator' : 'provider' },
    },
  ],
})

function practitionerNotRegistered({ state }: Asked<PractitionerState>) {
  return state.status === 'absent' ? undefined : refuse('PractitionerAlreadyRegistered', '该社工已经登记')
}

/** The number stays in the record for ever, so it says nothing of who it is; a provider's own begin with the unit's. */
function workerIsByCode({ stream, context: { actor } }: Asked<PractitionerState>) {
  const worker = streamKey(stream)
  const fault = codeFault(worker)
  if (fault !== undefined) return refuse('WorkerNotByCode', `社工只用编号登记：${fault}`)
  return actor.roles.includes('operator') || worker.startsWith(`${actor.org}-`)
    ? undefined
    : refuse('WorkerNumberNotOwn', `本机构社工的编号应以「${actor.org}-」开头，例如${actor.org}-sw1`)
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
