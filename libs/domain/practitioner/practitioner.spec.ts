import type { StreamId } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import { noon, openedWith, people, signed, started } from '../../../test/signed-contract.js'
import { practitioner } from './practitioner.decider.js'

const data = { org: 'ag-1', certificate: '社会工作师' }
const own = 'practitioner/ag-1-sw1'
const lead = { person: 'hs-sgb.qf', org: 'hs-sgb', roles: ['lead', 'purchaser'] } as const
const registered = (saidBy: string): GivenFact => ({ type: 'PractitionerRegistered', data: { ...data, saidBy } })

describe('a practitioner nobody registered', () => {
  it('is registered by the own provider or by the operator, and it is told who says so', () => {
    for (const [saidBy, actor] of [
      ['provider', people.provider],
      ['operator', people.operator],
    ] as const)
      given(practitioner, own, [], { actor })
        .when('RegisterPractitioner', data)
        .then([{ type: 'PractitionerRegistered', data: { ...data, saidBy } }])
  })

  it('is registered neither by another provider nor by a purchaser', () => {
    given(practitioner, 'practitioner/ag-2-sw1', [], { actor: { ...people.provider, org: 'ag-2' } })
      .when('RegisterPractitioner', data)
      .refused('NotOwnWorker')
    given(practitioner, own, []).when('RegisterPractitioner', data).refused('NotYours')
  })

  it('has a number that begins with its provider’s, so that nobody takes another’s; the operator’s may be any', () => {
    const as = (stream: `practitioner/${string}`, actor: object) =>
      given(practitioner, stream, [], { actor }).when('RegisterPractitioner', data)
    as('practitioner/w-99', people.provider).refused('WorkerNumberNotOwn')
    as('practitioner/ag-2-sw1', people.provider).refused('WorkerNumberNotOwn')
    as('practitioner/ag-12', people.provider).refused('WorkerNumberNotOwn')
    as('practitioner/w-99', people.operator).then([{ type: 'PractitionerRegistered' }])
  })

  it('has a number that says nothing of who it is', () => {
    for (const worker of ['张三341000199001011234', '11010519491231002X', '13800138000', 'ZhangSan1'])
      given(practitioner, `practitioner/${worker}`, [], { actor: people.operator })
        .when('RegisterPractitioner', data)
        .refused('WorkerNotByCode')
  })

  it('has one of the three certificates', () => {
    given(practitioner, own, [], { actor: people.provider })
      .when('RegisterPractitioner', { ...data, certificate: '心理咨询师' })
      .refused('UnknownCertificate')
  })

  it('has no certificate to confirm', () => {
    given(practitioner, own, [], { actor: lead })
      .when('ConfirmCertificate', { certificate: '社会工作师' })
      .refused('WorkerNotRegistered')
  })
})

describe('a registered practitioner', () => {
  it('has another certificate from the day on which its own provider or the operator records it', () => {
    const recording = (certificate: string, actor: object, facts: readonly GivenFact[] = [registered('operator')]) =>
      given(practitioner, own, facts, { actor }).when('RecordCertificate', { certificate })
    for (const [saidBy, actor] of [
      ['provider', people.provider],
      ['operator', people.operator],
    ] as const)
      recording('高级社会工作师', actor).then([{ type: 'CertificateRecorded', data: { certificate: '高级社会工作师', saidBy } }])
    recording('社会工作师', people.provider).refused('CertificateUnchanged')
    recording('高级社会工作师', { ...people.provider, org: 'ag-2' }).refused('NotOwnWorker')
    recording('高级社会工作师', people.purchaser).refused('NotYours')
    recording('高级社会工作师', people.provider, []).refused('WorkerNotRegistered')
    const since = [
      registered('operator'),
      { type: 'CertificateRecorded', data: { certificate: '高级社会工作师', saidBy: 'provider' } },
    ]
    recording('高级社会工作师', people.provider, since).refused('CertificateUnchanged')
    expect(given(practitioner, own, since, {}).state).toMatchObject({ certificate: '高级社会工作师', confirmed: false })
  })

  it('is not registered again', () => {
    given(practitioner, own, [registered('provider')], { actor: people.provider })
      .when('RegisterPractitioner', data)
      .refused('PractitionerAlreadyRegistered')
  })

  it('has what its provider says of it, until a lead confirms it, or another certificate', () => {
    const asked = (facts: readonly GivenFact[], actor: object = lead) => given(practitioner, own, facts, { actor })
    expect(asked([registered('provider')]).state).toMatchObject({ confirmed: false })
    expect(asked([registered('operator')]).state).toMatchObject({ confirmed: true })
    const confirmed = { type: 'CertificateConfirmed', data: { certificate: '高级社会工作师', by: 'hs-sgb' } }
    asked([registered('provider')])
      .when('ConfirmCertificate', { certificate: '高级社会工作师' })
      .then([confirmed])
    expect(asked([registered('provider'), confirmed]).state).toMatchObject({ confirmed: true, certificate: '高级社会工作师' })
    asked([registered('provider')], people.provider)
      .when('ConfirmCertificate', { certificate: '高级社会工作师' })
      .refused('NotYours')
  })
})

describe('a practitioner taken for a post', () => {
  const [here, there] = ['hs-mzj-2026.mz-06.1', 'hs-mzj-2027.mz-06.1'] as const
  const [first, second]: readonly StreamId[] = [`post/${here}/1`, `post/${there}/1`]
  const deployed: GivenFact = { type: 'WorkerDeployed', key: '1', data: { worker: 'ag-1-sw1' } }
  const arrived: GivenFact = { type: 'ArrivalConfirmed', key: '1', data: { worker: 'ag-1-sw1', on: '2026-04-15' } }
  const left: GivenFact = { type: 'WorkerLeft', key: '1', data: { worker: 'ag-1-sw1', on: '2026-08-03', reason: '辞职' } }
  const taken: GivenFact = { type: 'WorkerTaken', key: `${here}/1`, data: { besides: [] } }
  /** The second contract begins on a day; what is known of the first, and of its post. */
  const taking = (arrival: string, contract: readonly GivenFact[], post: readonly GivenFact[], more: object = {}) =>
    given(practitioner, own, [registered('operator'), taken], {
      actor: people.process,
      now: noon('2026-06-01'),
      others: {
        [`contract/${here}`]: contract,
        [`contract/${there}`]: [openedWith({ arrival }), signed],
        [first as StreamId]: post,
      },
      ...more,
    }).when('TakeWorker', { post: second })
  const inForce = [openedWith({}), signed]
  const besides = (...posts: string[]) => [{ type: 'WorkerTaken', key: `${there}/1`, data: { besides: posts } }]

  it('is taken for another once nobody is there any more, or another is', () => {
    taking('2026-05-01', inForce, []).then(besides())
    taking('2026-05-01', inForce, [deployed, arrived, left]).then(besides())
    taking('2026-05-01', inForce, [{ ...deployed, data: { worker: 'ag-1-sw2' } }]).then(besides())
    taking('2026-05-01', inForce, [deployed]).refused('WorkerInAnotherPost')
  })

  it('is free from the day after the service there, as far as it is known: the term agreed, or the last day it has', () => {
    taking('2027-04-15', inForce, [deployed, arrived]).then(besides(`${here}/1`))
    taking('2027-04-14', inForce, [deployed, arrived]).refused('WorkerInAnotherPost')
    const moved = { type: 'ServiceStarted', data: { from: '2026-04-20', until: '2027-04-19', due: '2027-04-19T16:00:00.000Z' } }
    taking('2027-04-19', [...inForce, moved], [deployed, arrived]).refused('WorkerInAnotherPost')
    taking('2027-04-20', [...inForce, moved], [deployed, arrived]).then(besides(`${here}/1`))
  })

  it('is free where the contract ended: before its service all at once, else from the next day', () => {
    const ended = (on: string): GivenFact => ({ type: 'ContractTerminated', data: { on, tranches: [], released: '0' } })
    taking('2026-05-01', [...inForce, ended('2026-05-10')], [deployed]).then(besides())
    taking('2026-05-01', [...inForce, started, ended('2026-05-31')], [deployed, arrived]).then(besides(`${here}/1`))
    taking('2026-05-01', [...inForce, started, ended('2026-06-01')], [deployed, arrived]).refused('WorkerInAnotherPost')
  })

  it('is not where the service there goes on for nobody knows how long', () => {
    const stopped: GivenFact = {
      type: 'ClockStopped',
      key: 's',
      data: {
        rule: 'contract-change',
        scope: 'case',
        from: noon('2027-03-01'),
        basis: { instrument: '政府采购法', article: '第五十条', quote: '' },
      },
    }
    taking('2027-04-15', [...inForce, started, stopped], [deployed, arrived], { now: noon('2027-03-15') }).refused(
      'WorkerInAnotherPost',
    )
  })

  it('has to be registered, and is taken by no person', () => {
    given(practitioner, own, [], { actor: people.process }).when('TakeWorker', { post: second }).refused('WorkerNotRegistered')
    taking('2026-05-01', inForce, [], { actor: people.provider }).refused('NotYours')
  })
})
