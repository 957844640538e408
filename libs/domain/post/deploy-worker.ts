import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, partOfStream, termsOf } from '../contract/parent-contract.js'
import { certificates } from '../practitioner/practitioner.facts.js'
import { readPractitioner } from '../practitioner/practitioner.state.js'
import type { PostFact } from './post.facts.js'
import { numberOf, type PostState } from './post.state.js'

const fields = {
  worker: { kind: 'id', label: '社工', from: { of: 'practitioner' }, example: 'ag-1-sw1' },
  certificate: { kind: 'oneOf', label: '证书', words: certificates },
} as const satisfies Fields
type DeployWorker = DataOf<typeof fields>

/** Deploys a registered worker of the provider to one post of the contract. Nobody is in two posts: with it the worker is taken for this one (`takes`). */
export const deployWorker = act<PostState, PostFact>()({
  name: 'DeployWorker',
  says: '派出社工',
  by: ['provider'],
  happens: 'here',
  fields,
  makes: ['WorkerDeployed'],
  reliesOn: (_stream, _state, data) => (data ? [`practitioner/${data.worker}`] : []),
  always: [contractIsInForce, postIsAgreed, postIsVacant],
  withData: [workerIsRegistered],
  then: ({ worker, certificate }, { state, context }) => {
    const known = readPractitioner(context, `practitioner/${worker}`)
    const confirmed = known.status === 'registered' && known.confirmed
    return [{ type: 'WorkerDeployed', key: numberOf(state), data: { worker, certificate, confirmed } }]
  },
})

function postIsAgreed(asked: Asked<PostState>) {
  const [posts, n] = [termsOf(asked)?.posts, partOfStream(asked.stream)]
  return posts === undefined || (/^[1-9]\d*$/.test(n) && Number(n) <= posts)
    ? undefined
    : refuse('NoSuchPost', `合同只约定了${posts}个岗位`)
}

function postIsVacant({ state }: Asked<PostState>) {
  return state.status === 'vacant' ? undefined : refuse('PostAlreadyFilled', '该岗位已经派出社工')
}

type Guarded = Parameters<DataGuard<PostState, DeployWorker>>

function workerIsRegistered(...[{ worker, certificate }, { context }]: Guarded) {
  const found = readPractitioner(context, `practitioner/${worker}`)
  if (found.status === 'absent') return refuse('WorkerNotRegistered', '请先登记该社工及其证书', { owner: { role: 'provider' } })
  if (found.org !== context.actor.org)
    return refuse('WorkerOfAnotherOrganization', '只能派出本机构登记的社工', { owner: { role: 'provider' } })
  if (!certificates.includes(certificate)) return refuse('UnknownCertificate', `证书应当是${certificates.join('、')}之一`)
  return found.certificate === certificate
    ? undefined
    : refuse('CertificateDiffers', `登记的证书是${found.certificate}，请按登记填写，或者请统筹部门核实证书`)
}
