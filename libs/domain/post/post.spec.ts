import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, noon, opened, people, signed } from '../../../test/signed-contract.js'
import { post } from './post.decider.js'

const id = `post/${award}/1` as const
const registered = (org: string, certificate: string): GivenFact => ({
  type: 'PractitionerRegistered',
  data: { org, certificate },
})
const others = { [contractId]: [opened, signed], 'practitioner/w-11': [registered('ag-1', '社会工作师')] }
const data = { worker: 'w-11', certificate: '社会工作师' }
const deployed: GivenFact = { type: 'WorkerDeployed', data }

describe('a vacant post', () => {
  it('is filled by the provider with a worker registered for it', () => {
    given(post, id, [], { others, actor: people.provider })
      .when('DeployWorker', data)
      .then([{ type: 'WorkerDeployed', data }])
  })

  it('is not filled by the purchaser', () => {
    given(post, id, [], { others }).when('DeployWorker', data).refused('NotYours')
  })

  it('is not filled by a worker nobody registered', () => {
    given(post, id, [], { others, actor: people.provider })
      .when('DeployWorker', { ...data, worker: 'w-99' })
      .refused('WorkerNotRegistered')
  })

  it('is not filled under a certificate the worker does not have', () => {
    given(post, id, [], { others, actor: people.provider })
      .when('DeployWorker', { ...data, certificate: '高级社会工作师' })
      .refused('CertificateDiffers')
  })

  it('is not filled with a certificate that is none of the three', () => {
    given(post, id, [], { others, actor: people.provider })
      .when('DeployWorker', { ...data, certificate: '心理咨询师' })
      .refused('UnknownCertificate')
  })

  it("is not filled with another organization's worker", () => {
    given(post, id, [], {
      others: { ...others, 'practitioner/w-11': [registered('ag-2', '社会工作师')] },
      actor: people.provider,
    })
      .when('DeployWorker', data)
      .refused('WorkerOfAnotherOrganization')
  })

  it('is not filled with a worker who is in another post of the contract', () => {
    given(post, id, [], { others: { ...others, [`post/${award}/2`]: [deployed] }, actor: people.provider })
      .when('DeployWorker', data)
      .refused('WorkerInAnotherPost')
  })

  it('is one of the posts agreed: the last one is, the next is not', () => {
    given(post, `post/${award}/2`, [], { others, actor: people.provider })
      .when('DeployWorker', data)
      .then([{ type: 'WorkerDeployed' }])
    given(post, `post/${award}/3`, [], { others, actor: people.provider }).when('DeployWorker', data).refused('NoSuchPost')
    given(post, `post/${award}/0`, [], { others, actor: people.provider }).when('DeployWorker', data).refused('NoSuchPost')
  })

  it('has no arrival to confirm', () => {
    given(post, id, [], { others, actor: people.host, now: noon('2026-04-15') })
      .when('ConfirmArrival', { on: '2026-04-15' })
      .refused('PostVacant')
  })
})

describe('a post whose worker is on the way', () => {
  const arriving = (on: string, actor: object = people.host) =>
    given(post, id, [deployed], { others, actor, now: noon('2026-04-15') }).when('ConfirmArrival', { on })

  it('is filled when the host confirms the day of arrival', () => {
    arriving('2026-04-15').then([{ type: 'ArrivalConfirmed', data: { on: '2026-04-15', worker: 'w-11' } }])
  })

  it('cannot have been reached tomorrow', () => {
    arriving('2026-04-16').refused('ArrivalInTheFuture')
  })

  it('can have been reached on the day of signing, not a day before', () => {
    arriving('2026-04-02').then([{ type: 'ArrivalConfirmed' }])
    arriving('2026-04-01').refused('ArrivalBeforeSigning')
  })

  it('is not confirmed by the provider itself', () => {
    arriving('2026-04-15', people.provider).refused('NotYours')
  })

  it('is not filled twice', () => {
    given(post, id, [deployed], { others, actor: people.provider }).when('DeployWorker', data).refused('PostAlreadyFilled')
  })
})

describe('a filled post', () => {
  it('is not confirmed twice', () => {
    const arrived: GivenFact = { type: 'ArrivalConfirmed', data: { worker: 'w-11', on: '2026-04-15' } }
    given(post, id, [deployed, arrived], { others, actor: people.host, now: noon('2026-04-15') })
      .when('ConfirmArrival', { on: '2026-04-15' })
      .refused('ArrivalAlreadyConfirmed')
  })
})
