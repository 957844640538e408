import { given, type GivenFact } from '../../../test/given.js'
import {
  acceptancePassed,
  acceptancePublished,
  award,
  contractId,
  law,
  noon,
  opened,
  openedWith,
  people,
  signed,
  started,
} from '../../../test/signed-contract.js'
import { yuan, type Fen, type StreamId } from '#kernel'
import { payment } from '../payment/payment.decider.js'
import { post } from '../post/post.decider.js'
import { contract } from './contract.decider.js'

const running = [opened, signed, started]
const asked = { ground: 'agreement', reason: '街道撤并', settled: yuan(100000) }
const proposed = (more: object = {}, key = '1'): GivenFact => ({
  type: 'TerminationProposed',
  key: `${key}/purchaser`,
  at: noon('2026-08-03'),
  data: { n: Number(key), by: 'purchaser', ...asked, ...more },
})
const request = (n: number, amount: Fen, on = '2026-04-10'): GivenFact => ({
  type: 'PaymentRequested',
  data: { tranche: n, amount, invoice: '25342000000012345678', invoiceReceived: noon(on), requestedBy: 'ag-1.jb' },
})
const invoiced = (n: number): GivenFact[] => [
  { type: 'InvoiceRegistered', key: 'ag-1', data: { provider: 'ag-1', payment: `payment/${award}/${n}` } },
]
const paid = (amount: Fen): GivenFact => ({ type: 'PaymentConfirmed', data: { amount, voucher: 'Z-1', paidOn: '2026-04-20' } })
const firstPaid = { [`payment/${award}/1`]: [request(1, yuan(57000)), paid(yuan(57000))] }
const settlement = { n: 4, amount: yuan(43000), on: '终止结算' }
const terminated: GivenFact = {
  type: 'ContractTerminated',
  at: noon('2026-08-05'),
  data: {
    by: 'purchaser',
    ...asked,
    on: '2026-08-05',
    tranches: [{ n: 1, amount: yuan(57000), on: '合同签订' }, settlement],
    released: yuan(90000),
    basis: {},
  },
}
const ended = [...running, proposed(), terminated]
type Others = { readonly [stream: StreamId]: readonly GivenFact[] }
const on = (facts: readonly GivenFact[], more: object = {}, others: Others = firstPaid) =>
  given(contract, contractId, facts, { law, others, now: noon('2026-08-05'), actor: people.provider, ...more })
const agreeing = (facts: readonly GivenFact[] = [...running, proposed()], more: object = {}, others: Others = firstPaid) =>
  on(facts, more, others).when('TerminateContract', { proposal: 1 })

describe('the end of a contract before its time', () => {
  it('is proposed by purchaser or provider with what the part performed comes to, each proposal with its number', () => {
    const proposing = (facts: readonly GivenFact[], actor: object) => on(facts, { actor }).when('ProposeTermination', asked)
    proposing(running, people.purchaser).then([
      { type: 'TerminationProposed', key: '1/purchaser', data: { n: 1, by: 'purchaser' } },
    ])
    proposing([...running, proposed()], people.provider).then([
      { type: 'TerminationProposed', key: '2/provider', data: { n: 2, by: 'provider' } },
    ])
    proposing(running, people.host).refused('NotYours')
    proposing([opened], people.purchaser).refused('ContractNotSigned')
    proposing(ended, people.purchaser).refused('ContractTerminated')
  })

  it('comes when the other agrees: what was requested stays, the rest of the settlement is one more tranche', () => {
    agreeing().then([
      { type: 'SettlementAgreed', key: '4', data: settlement },
      {
        type: 'ContractTerminated',
        data: {
          by: 'purchaser',
          settled: yuan(100000),
          on: '2026-08-05',
          tranches: [{ n: 1 }, settlement],
          released: yuan(90000),
          basis: { instrument: '政府采购法', article: '第五十条' },
        },
      },
    ])
  })

  it('keeps of a tranche what was requested of it by then, and no more', () => {
    const partly = { [`payment/${award}/1`]: [request(1, yuan(20000))] }
    agreeing(undefined, {}, partly).then([
      { type: 'SettlementAgreed', data: { amount: yuan(80000) } },
      { type: 'ContractTerminated', data: { tranches: [{ n: 1, amount: yuan(20000) }, { n: 4 }] } },
    ])
  })

  it('leaves nothing more to pay where what was paid is all there is', () => {
    agreeing([...running, proposed({ settled: yuan(57000) })]).then([
      { type: 'ContractTerminated', data: { tranches: [{ n: 1 }], released: yuan(133000) } },
    ])
  })

  it('is never one party’s own, registered from a paper or not', () => {
    agreeing(undefined, { actor: people.purchaser }).refused('OwnProposal')
    agreeing(undefined, { actor: people.purchaser, registered: true }).refused('OwnProposal')
    agreeing([...running, proposed({ by: 'provider' })], {}).refused('OwnProposal')
    agreeing(undefined, { actor: people.host }).refused('NotYours')
  })

  it('needs a proposal, and the newest one', () => {
    agreeing(running).refused('TerminationNotProposed')
    agreeing([...running, proposed(), proposed({}, '2')]).refused('ProposalSuperseded')
    agreeing([opened, signed, proposed()]).then([{ type: 'SettlementAgreed' }, { type: 'ContractTerminated' }])
    agreeing([opened]).refused('ContractNotSigned')
    agreeing(ended).refused('ContractTerminated')
  })

  it('settles neither less than was paid or requested, nor more than the contract', () => {
    const proposing = (settled: Fen) => on(running, { actor: people.purchaser }).when('ProposeTermination', { ...asked, settled })
    proposing(yuan(57000)).then([{ type: 'TerminationProposed' }])
    proposing(yuan('56999.99')).refused('SettledBelowPaid')
    proposing(yuan(190000)).then([{ type: 'TerminationProposed' }])
    proposing(yuan('190000.01')).refused('SettledAboveContract')
    // Tranche 2 was asked for after the proposal: 57,000 and 76,000 元 are more than 100,000.
    const both = { ...firstPaid, [`payment/${award}/2`]: [request(2, yuan(76000))] }
    agreeing(undefined, {}, both).refused('SettledBelowPaid')
  })

  it('is no more once the service is over', () => {
    const late = { now: '2027-04-14T16:00:00.000Z', actor: people.purchaser }
    on(running, late).when('ProposeTermination', asked).refused('ServiceOver')
    agreeing(undefined, { now: '2027-04-14T15:59:59.999Z' }).then([{ type: 'SettlementAgreed' }, { type: 'ContractTerminated' }])
    agreeing(undefined, { now: '2027-04-14T16:00:00.000Z' }).refused('ServiceOver')
    // Nor is it registered from a day within.
    agreeing(undefined, { now: noon('2027-05-03'), registered: true, at: noon('2026-08-05') }).refused('ServiceOver')
  })

  it('is not registered from a day before a request that it lets stand', () => {
    const later = { [`payment/${award}/1`]: [request(1, yuan(57000), '2026-08-10'), paid(yuan(57000))] }
    const registering = (at: string) => agreeing(undefined, { now: noon('2026-08-20'), registered: true, at }, later)
    registering(noon('2026-08-10')).then([
      { type: 'SettlementAgreed' },
      { type: 'ContractTerminated', data: { on: '2026-08-10' } },
    ])
    registering('2026-08-10T00:00:00.000Z').refused('RequestedAfterwards')
    registering(noon('2026-08-09')).refused('ImpossibleOrder')
  })

  it('is neither proposed before signing, nor agreed before the proposal, nor before what was done under the contract', () => {
    const late = { now: noon('2026-08-20'), registered: true }
    const proposing = (at: string, facts = running) =>
      on(facts, { ...late, actor: people.purchaser, at: noon(at) }).when('ProposeTermination', asked)
    proposing('2026-04-02').then([{ type: 'TerminationProposed' }])
    proposing('2026-04-01').refused('ImpossibleOrder')
    const declined: GivenFact = { type: 'TerminationDeclined', key: '1', at: noon('2026-08-04'), data: { n: 1, by: 'provider' } }
    proposing('2026-08-03', [...running, proposed()]).then([{ type: 'TerminationProposed' }])
    proposing('2026-08-02', [...running, proposed()]).refused('ImpossibleOrder')
    proposing('2026-08-03', [...running, proposed(), declined]).refused('ImpossibleOrder')

    const ending = (at: string, facts: readonly GivenFact[] = [], others: Others = {}) =>
      agreeing([...running, proposed(), ...facts], { ...late, at: noon(at) }, { ...firstPaid, ...others })
    const both = [{ type: 'SettlementAgreed' }, { type: 'ContractTerminated' }]
    ending('2026-08-03').then(both)
    ending('2026-08-02').refused('ImpossibleOrder')
    const record = (day: string, type = 'ServiceRecorded'): GivenFact => ({
      type,
      key: '1',
      at: noon('2026-08-20'),
      data: { item: '个案工作', quantity: 1, on: day, participants: 1, users: [], evidence: '' },
    })
    const month = `delivery/${award}/2026-08` as const
    ending('2026-08-11', [], { [month]: [record('2026-08-11'), { ...record('2026-08-06'), key: '2' }] }).then(both)
    ending('2026-08-10', [], { [month]: [record('2026-08-11'), { ...record('2026-08-06'), key: '2' }] }).refused(
      'ImpossibleOrder',
    )
    ending('2026-08-10', [], { [month]: [record('2026-08-11', 'SupervisionHeld')] }).refused('ImpossibleOrder')
    const phase: GivenFact = { type: 'PhaseAccepted', key: '1', at: noon('2026-08-11'), data: { phase: 1, items: [] } }
    ending('2026-08-10', [phase]).refused('ImpossibleOrder')
    ending('2026-08-11', [phase]).then(both)
    const workers: GivenFact[] = [
      { type: 'WorkerDeployed', key: '1', data: { worker: 'w-11' } },
      { type: 'ArrivalConfirmed', key: '1', data: { worker: 'w-11', on: '2026-08-11' } },
    ]
    ending('2026-08-10', [], { [`post/${award}/2`]: workers }).refused('ImpossibleOrder')
    const notYet = [opened, signed, proposed(), { ...started, at: noon('2026-08-11') }]
    agreeing(notYet, { ...late, at: noon('2026-08-10') }).refused('ImpossibleOrder')
    for (const act of ['DeclineTermination', 'WithdrawTermination'] as const) {
      const actor = act === 'DeclineTermination' ? people.provider : people.purchaser
      const answering = (at: string) =>
        on([...running, proposed()], { ...late, actor, at: noon(at) }).when(act, { proposal: 1, reason: '不终止' })
      answering('2026-08-03').then([{ type: act === 'DeclineTermination' ? 'TerminationDeclined' : 'TerminationWithdrawn' }])
      answering('2026-08-02').refused('ImpossibleOrder')
    }
  })
})

describe('a proposal to end a contract', () => {
  const answering = (act: 'DeclineTermination' | 'WithdrawTermination', actor: object, facts = [...running, proposed()]) =>
    on(facts, { actor }).when(act, { proposal: 1, reason: '服务对象仍有需要' })
  const declined: GivenFact = { type: 'TerminationDeclined', key: '1', data: { n: 1, by: 'provider', reason: '' } }
  const withdrawn: GivenFact = { type: 'TerminationWithdrawn', key: '1', data: { n: 1, by: 'purchaser', reason: '' } }

  it('is declined by the other party, never by whoever made it', () => {
    answering('DeclineTermination', people.provider).then([
      { type: 'TerminationDeclined', key: '1', data: { n: 1, by: 'provider', reason: '服务对象仍有需要' } },
    ])
    answering('DeclineTermination', people.purchaser).refused('OwnProposal')
    answering('DeclineTermination', people.host).refused('NotYours')
  })

  it('is taken back by whoever made it, never by the other party', () => {
    answering('WithdrawTermination', people.purchaser).then([
      { type: 'TerminationWithdrawn', key: '1', data: { n: 1, by: 'purchaser', reason: '服务对象仍有需要' } },
    ])
    answering('WithdrawTermination', people.provider).refused('ProposalOfTheOther')
    answering('WithdrawTermination', people.host).refused('NotYours')
  })

  it.each([
    ['declined', declined],
    ['taken back', withdrawn],
  ])('that was %s can be neither agreed to, nor declined, nor taken back; the next has the next number', (_what, end) => {
    const over = [...running, proposed(), end]
    agreeing(over).refused('TerminationNotProposed')
    answering('DeclineTermination', people.provider, over).refused('TerminationNotProposed')
    answering('WithdrawTermination', people.purchaser, over).refused('TerminationNotProposed')
    on(over, { actor: people.purchaser })
      .when('ProposeTermination', asked)
      .then([{ type: 'TerminationProposed', key: '2/purchaser', data: { n: 2 } }])
  })

  it('is answered as the newest, and not once the contract has ended', () => {
    const newer = [...running, proposed(), proposed({}, '2')]
    answering('DeclineTermination', people.provider, newer).refused('ProposalSuperseded')
    answering('WithdrawTermination', people.purchaser, newer).refused('ProposalSuperseded')
    answering('DeclineTermination', people.provider, ended).refused('ContractTerminated')
    answering('WithdrawTermination', people.purchaser, ended).refused('ContractTerminated')
  })
})

describe('a contract whose mid-term check failed twice', () => {
  const failed: GivenFact = { type: 'MidTermFailed', key: 'terminate', data: { score: 58, findings: '', pass: 60 } }
  const check = { [`mid-term-check/${award}/1`]: [failed] }
  const records = {
    [`delivery/${award}/2026-05`]: [
      {
        type: 'ServiceRecorded',
        key: '1',
        data: { item: '个案工作', quantity: 2, on: '2026-05-08', participants: 1, users: [], evidence: '0'.repeat(64) },
      },
    ],
  }
  const rescinding = (
    accepted: object,
    others: Others = { ...check, ...records, ...firstPaid },
    facts = running,
    more: object = {},
  ) => on(facts, { actor: people.purchaser, ...more }, others).when('RescindContract', { accepted, reason: '复查仍不合格' })
  const two = [{ item: '个案工作', quantity: 2 }]

  it('is ended by the purchaser as the contract says, and paid by what is accepted of each item', () => {
    rescinding(two).then([
      { type: 'SettlementAgreed', key: '4', data: { amount: yuan(43000) } },
      {
        type: 'ContractTerminated',
        data: { by: 'purchaser', ground: 'midTermFailed', settled: yuan(100000), accepted: two, released: yuan(90000) },
      },
    ])
  })

  it('is ended also where less is accepted than was paid: that is said, and nothing more is paid', () => {
    rescinding([{ item: '个案工作', quantity: 1 }]).then([
      { type: 'ContractTerminated', data: { settled: yuan(50000), refund: yuan(7000), released: yuan(133000) } },
    ])
    rescinding([]).then([{ type: 'ContractTerminated', data: { settled: '0', refund: yuan(57000) } }])
  })

  it('accepts items of the contract, each once, no more than was agreed and recorded', () => {
    rescinding([{ item: '线上课程', quantity: 1 }]).refused('ItemNotAgreed')
    rescinding([...two, ...two]).refused('ItemNotAgreed')
    rescinding([{ item: '个案工作', quantity: 4 }]).refused('PartOutsideItem')
    rescinding([{ item: '个案工作', quantity: 3 }]).refused('ItemNotDelivered')
  })

  it('is not ended by the provider, nor where the check did not fail, nor where the contract reduces the tranche instead', () => {
    rescinding(two, undefined, running, { actor: people.provider }).refused('NotYours')
    rescinding(two, { ...records, ...firstPaid }).refused('NotRescindable')
    rescinding(two, undefined, [openedWith({ midTermFailedPays: 50 }), signed, started]).refused('TrancheIsReduced')
    rescinding(two, undefined, ended).refused('ContractTerminated')
  })
})

describe('a contract that ended early', () => {
  const said = {
    items: [
      { item: '个案工作', accepted: true },
      { item: '专业督导', accepted: false },
    ],
    userOpinions: 8,
    satisfied: 8,
    signedBy: ['hs-mzj.jb'],
  }
  const month = (n: number): GivenFact => ({
    type: 'ServiceRecorded',
    key: String(n),
    data: { item: '个案工作', quantity: 1, on: '2026-05-08', evidence: '0'.repeat(64) },
  })
  const records = { [`delivery/${award}/2026-05`]: [month(1)] }
  const purchaser = { actor: people.purchaser, now: noon('2026-08-07') }

  it('is accepted by its records, unreported months, undelivered items and all; its service ended that day', () => {
    on(ended, purchaser, records)
      .when('AcceptContract', said)
      .then([
        {
          type: 'AcceptancePassed',
          data: {
            items: [
              { item: '个案工作', agreed: 3, delivered: 1, accepted: true },
              { item: '专业督导', agreed: 1, delivered: 0, accepted: false },
            ],
          },
        },
      ])
    expect(on(ended).state).toMatchObject({ status: 'terminated', service: { until: '2026-08-05' } })
  })

  it('takes no service, no worker, no phase any more', () => {
    const below = { law, others: { [contractId]: ended }, actor: people.provider, now: noon('2026-08-07') }
    given(post, `post/${award}/1`, [], below)
      .when('DeployWorker', { worker: 'w-11', certificate: '社会工作师' })
      .refused('ContractTerminated')
    on(ended, purchaser).when('AcceptPhase', { phase: 1 }).refused('ContractTerminated')
    on(ended, { actor: people.process }).when('StartService').refused('ContractTerminated')
    on(ended, purchaser).when('SignContract', { as: 'purchaser', number: 'HT-1' }).refused('ContractAlreadySigned')
  })

  it('pays its settlement once the acceptance is published, and no tranche that was given up', () => {
    const requesting = (n: number, facts: readonly GivenFact[]) =>
      given(payment, `payment/${award}/${n}`, [], {
        law,
        others: { [contractId]: facts, 'invoice/25342000000012345678': invoiced(n) },
        actor: people.provider,
        now: noon('2026-08-20'),
      }).when('RequestPayment', { invoice: '25342000000012345678', amount: yuan(43000) })
    const accepted = [...ended, acceptancePassed]
    requesting(4, ended).refused('TrancheConditionNotMet', '第十条第六款')
    requesting(4, accepted).refused('TrancheConditionNotMet')
    requesting(4, [...accepted, acceptancePublished]).then([
      { type: 'PaymentCheckAsked' },
      { type: 'PaymentCheckAsked' },
      { type: 'PaymentRequested' },
    ])
    const givenUp = requesting(2, [...accepted, acceptancePublished])
    givenUp.refused('NoSuchTranche')
    expect(givenUp.decision).toMatchObject({ refused: [{ says: '合同已经提前终止并结算，只支付第1期、第4期' }] })
    // Before any service there is nothing to accept.
    requesting(4, [opened, signed, proposed(), terminated]).then([
      { type: 'PaymentCheckAsked' },
      { type: 'PaymentCheckAsked' },
      { type: 'PaymentRequested' },
    ])
  })

  it('is done with a tranche when what was requested of it by then is paid, at once where nothing was', () => {
    const leaving = (n: number, facts: readonly GivenFact[], contract: readonly GivenFact[] = ended) =>
      given(payment, `payment/${award}/${n}`, facts, { law, others: { [contractId]: contract }, actor: people.process }).when(
        'SettleTranche',
      )
    leaving(2, []).then([{ type: 'TrancheSettled', data: { tranche: 2, paid: '0' } }])
    leaving(1, [request(1, yuan(57000))]).refused('TrancheUnpaid')
    const all = [request(1, yuan(57000)), paid(yuan(57000))]
    leaving(1, all).then([{ type: 'TrancheSettled', data: { tranche: 1, paid: yuan(57000) } }])
    leaving(1, [...all, { type: 'TrancheSettled', data: { tranche: 1, paid: yuan(57000) } }]).refused('TrancheAlreadySettled')
    leaving(2, [], running).refused('ContractGoesOn')
    leaving(2, [], [opened]).refused('ContractNotSigned')
  })

  it('publishes no acceptance where there was none', () => {
    const publishing = (facts: readonly GivenFact[]) =>
      on(facts, purchaser).when('PublishAcceptance', { address: 'https://example.cn/1', disclosureReview: 'X-1' })
    publishing([...ended, acceptancePassed]).then([{ type: 'AcceptancePublished' }])
    publishing(ended).refused('AcceptanceNotPassed')
    publishing([opened, signed, proposed(), terminated]).refused('AcceptanceNotPassed')
  })

  it('is settled, reviewed, archived and closed; without an acceptance only where there was no service', () => {
    const settled: GivenFact = { type: 'FinalAccountSettled', data: { paid: yuan(100000), surplus: yuan(90000) } }
    const rest: GivenFact[] = [
      settled,
      { type: 'PerformanceReviewed', data: { score: 80, summary: '' } },
      { type: 'CaseArchived', data: { catalogue: 'A-1', keepUntil: '2042-07-01' } },
    ]
    const everythingPaid = { ...firstPaid, [`payment/${award}/4`]: [request(4, yuan(43000)), paid(yuan(43000))] }
    const closing = { actor: people.process }
    on([...ended, acceptancePassed], purchaser, everythingPaid)
      .when('SettleFinalAccount')
      .then([{ type: 'FinalAccountSettled', data: { paid: yuan(100000), surplus: yuan(90000) } }])
    on(ended, purchaser, everythingPaid).when('SettleFinalAccount').refused('AcceptanceNotPassed')
    on([opened, signed, proposed(), terminated], purchaser, everythingPaid)
      .when('SettleFinalAccount')
      .then([{ type: 'FinalAccountSettled' }])
    for (const [act, data, type] of [
      ['ReviewPerformance', { score: 80, summary: '' }, 'PerformanceReviewed'],
      ['ArchiveCase', { catalogue: 'A-1' }, 'CaseArchived'],
    ] as const) {
      on(ended, purchaser).when(act, data).refused('AcceptanceNotPassed')
      on([opened, signed, proposed(), terminated], purchaser, everythingPaid).when(act, data).then([{ type }])
    }
    on([...ended, acceptancePassed, acceptancePublished, ...rest], closing)
      .when('CloseContract')
      .then([{ type: 'ContractClosed' }])
    on([...ended, ...rest], closing)
      .when('CloseContract')
      .refused('AcceptanceNotPublished')
    on([opened, signed, proposed(), terminated, ...rest], closing)
      .when('CloseContract')
      .then([{ type: 'ContractClosed' }])
  })
})
