import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, noon, opened, openedWith, people, signed } from '../../../test/signed-contract.js'
import { post } from './post.decider.js'

const id = `post/${award}/1` as const
const registered = (org: string, certificate: string): GivenFact => ({
  type: 'PractitionerRegistered',
  data: { org, certificate },
})
const others = { [contractId]: [opened, signed], 'practitioner/w-11': [registered('ag-1', '社会工作师')] }
const data = { worker: 'w-11', certificate: '社会工作师' }
const registeredData = { org: 'ag-1', certificate: '社会工作师' }
const deployed: GivenFact = { type: 'WorkerDeployed', key: '1', at: noon('2026-04-09'), data }
const arrived: GivenFact = { type: 'ArrivalConfirmed', key: '1', data: { worker: 'w-11', on: '2026-04-15' } }
const left: GivenFact = { type: 'WorkerLeft', key: '1', data: { worker: 'w-11', on: '2026-08-03', reason: '辞职' } }

describe('a vacant post', () => {
  it('is filled by the provider with a worker registered for it', () => {
    given(post, id, [], { others, actor: people.provider })
      .when('DeployWorker', data)
      .then([{ type: 'WorkerDeployed', key: '1', data }])
  })

  it('is filled with a worker whose certificate the provider alone says, and says that', () => {
    const filled = (saidBy: string) =>
      given(post, id, [], {
        others: { ...others, 'practitioner/w-11': [{ type: 'PractitionerRegistered', data: { ...registeredData, saidBy } }] },
        actor: people.provider,
      }).when('DeployWorker', data)
    filled('provider').then([{ type: 'WorkerDeployed', data: { confirmed: false } }])
    filled('operator').then([{ type: 'WorkerDeployed', data: { confirmed: true } }])
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

  it("is not filled with another organization's worker, and does not say whose", () => {
    const another = given(post, id, [], {
      others: { ...others, 'practitioner/w-11': [registered('ag-2', '社会工作师')] },
      actor: people.provider,
    }).when('DeployWorker', data)
    another.refused('WorkerOfAnotherOrganization')
    expect(JSON.stringify(another.decision)).not.toContain('ag-2')
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
    arriving('2026-04-15').then([{ type: 'ArrivalConfirmed', key: '1', data: { on: '2026-04-15', worker: 'w-11' } }])
  })

  it('cannot have been reached tomorrow', () => {
    arriving('2026-04-16').refused('ArrivalInTheFuture')
  })

  it('can have been reached on the day of deployment, not a day before; each worker on their own', () => {
    arriving('2026-04-09').then([{ type: 'ArrivalConfirmed' }])
    arriving('2026-04-08').refused('ArrivalBeforeDeployment')
    const second = [deployed, arrived, left, { ...deployed, key: '2', at: noon('2026-08-10') }]
    const next = (on: string) =>
      given(post, id, second, { others, actor: people.host, now: noon('2026-08-12') }).when('ConfirmArrival', { on })
    next('2026-08-10').then([{ type: 'ArrivalConfirmed', key: '2' }])
    next('2026-08-09').refused('ArrivalBeforeDeployment')
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
    given(post, id, [deployed, arrived], { others, actor: people.host, now: noon('2026-04-15') })
      .when('ConfirmArrival', { on: '2026-04-15' })
      .refused('ArrivalAlreadyConfirmed')
  })
})

describe('a worker who leaves', () => {
  const leaving = (facts: readonly GivenFact[], on: string, more: object = {}) =>
    given(post, id, facts, { others, actor: people.provider, now: noon('2026-08-03'), ...more }).when('ReportWorkerLeft', {
      on,
      reason: '辞职',
    })

  it('is reported by the provider, or by the host who sees it, on the day or later', () => {
    const reported = [{ type: 'WorkerLeft', key: '1', data: { worker: 'w-11', on: '2026-08-03', reason: '辞职' } }]
    leaving([deployed, arrived], '2026-08-03').then(reported)
    leaving([deployed, arrived], '2026-08-03', { actor: people.host }).then(reported)
    leaving([deployed, arrived], '2026-08-03', { actor: people.purchaser }).refused('NotYours')
    leaving([deployed, arrived], '2026-08-04').refused('LeftInTheFuture')
  })

  it('may never have arrived, and cannot have left before arriving', () => {
    leaving([deployed], '2026-04-10').then([{ type: 'WorkerLeft', key: '1' }])
    leaving([deployed], '2026-04-09').then([{ type: 'WorkerLeft', key: '1' }])
    leaving([deployed], '2026-04-08').refused('LeftBeforeDeployment')
    leaving([deployed], '1999-01-01').refused('LeftBeforeDeployment')
    leaving([deployed, arrived], '2026-04-15').then([{ type: 'WorkerLeft' }])
    leaving([deployed, arrived], '2026-04-14').refused('LeftBeforeArrival')
  })

  it('has to be there, and the contract in force', () => {
    leaving([], '2026-08-03').refused('PostVacant')
    leaving([deployed, arrived, left], '2026-08-03').refused('PostVacant')
    leaving([deployed, arrived], '2026-08-03', { others: { [contractId]: [opened] } }).refused('ContractNotSigned')
  })

  it('leaves a vacant post, filled again as that of the next worker', () => {
    const now = noon('2026-08-10')
    given(post, id, [deployed, arrived, left], { others, actor: people.provider, now })
      .when('DeployWorker', data)
      .then([{ type: 'WorkerDeployed', key: '2' }])
    given(post, id, [deployed, arrived, left, { ...deployed, key: '2' }], { others, actor: people.host, now })
      .when('ConfirmArrival', { on: '2026-08-10' })
      .then([{ type: 'ArrivalConfirmed', key: '2', data: { on: '2026-08-10' } }])
  })
})

describe('a post of a contract with two sites', () => {
  const sites = [
    { site: 'tx-ly', host: 'tx-ly-host', posts: 1 },
    { site: 'sx-hc', host: 'sx-hc-host', posts: 1 },
  ]
  const two = { [contractId]: [openedWith({ sites }, { host: ['tx-ly-host', 'sx-hc-host'] }), signed] }
  const by = (host: string) => ({ person: `${host}.jb`, org: host, roles: ['host'] as const })
  const second = `post/${award}/2` as const
  const asked = (facts: readonly GivenFact[], host: string, now: string) =>
    given(post, second, facts, { others: two, actor: by(host), now: noon(now) })

  it('is the host’s at its own site: no other host says that a worker came, or left', () => {
    asked([deployed], 'sx-hc-host', '2026-04-15')
      .when('ConfirmArrival', { on: '2026-04-15' })
      .then([{ type: 'ArrivalConfirmed' }])
    asked([deployed], 'tx-ly-host', '2026-04-15').when('ConfirmArrival', { on: '2026-04-15' }).refused('NotYours')
    const leaving = { on: '2026-08-03', reason: '辞职' }
    asked([deployed, arrived], 'sx-hc-host', '2026-08-03')
      .when('ReportWorkerLeft', leaving)
      .then([{ type: 'WorkerLeft' }])
    asked([deployed, arrived], 'tx-ly-host', '2026-08-03').when('ReportWorkerLeft', leaving).refused('NotYours')
  })

  it('is filled by the provider, wherever it is', () => {
    given(post, second, [], { others: { ...two, 'practitioner/w-11': others['practitioner/w-11'] }, actor: people.provider })
      .when('DeployWorker', data)
      .then([{ type: 'WorkerDeployed' }])
  })
})
