import { given, type GivenFact } from '../../../test/given.js'
import {
  acceptancePassed,
  acceptancePublished,
  award,
  contractId,
  noon,
  opened,
  openedWith,
  people,
  signed,
  started,
} from '../../../test/signed-contract.js'
import { yuan, type Fen } from '#kernel'
import { contract } from './contract.decider.js'

const running = [opened, signed, started]
const accepted = [...running, acceptancePassed]
const publication = { address: 'https://example.cn/2', disclosureReview: 'X-2' }
const paid = (amount: Fen): GivenFact[] => [{ type: 'PaymentConfirmed', data: { amount, voucher: 'Z-1', paidOn: '2027-06-20' } }]
const payments = (...amounts: readonly (Fen | undefined)[]) =>
  Object.fromEntries(amounts.map((amount, index) => [`payment/${award}/${index + 1}`, amount === undefined ? [] : paid(amount)]))
const allPaid = payments(yuan(57000), yuan(76000), yuan(57000))
const settled: GivenFact = { type: 'FinalAccountSettled', data: { paid: yuan(190000), surplus: '0' } }
const reviewed: GivenFact = { type: 'PerformanceReviewed', data: { score: 92, summary: '' } }
const archived: GivenFact = { type: 'CaseArchived', data: { catalogue: 'A-1', keepUntil: '2042-07-01' } }

describe('an accepted contract', () => {
  it('has its acceptance published once', () => {
    given(contract, contractId, accepted)
      .when('PublishAcceptance', publication)
      .then([
        { type: 'AcceptancePublished', data: publication },
        { type: 'PaymentConditionMet', key: '3' },
      ])
    given(contract, contractId, [...accepted, acceptancePublished])
      .when('PublishAcceptance', publication)
      .refused('AcceptanceAlreadyPublished')
    given(contract, contractId, running).when('PublishAcceptance', publication).refused('AcceptanceNotPassed')
  })

  it('has what was not accepted taken off the last tranche that waits for it, and where that is not enough off those before', () => {
    const waiting = [
      { n: 1, amount: yuan(90000), on: '履约验收合格' },
      { n: 2, amount: yuan(60000), on: '合同签订' },
      { n: 3, amount: yuan(40000), on: '履约验收合格' },
    ]
    const publishing = (deducted: Fen, vacancies: readonly object[] = []) =>
      given(contract, contractId, [
        openedWith({ tranches: waiting }),
        signed,
        started,
        { ...acceptancePassed, data: { ...acceptancePassed.data, items: [{ item: '个案工作', deducted }], vacancies } },
      ]).when('PublishAcceptance', publication)
    const met = (n: number, amount: Fen, deducted?: Fen) => ({
      type: amount === '0' ? 'PaymentNotDue' : 'PaymentConditionMet',
      key: String(n),
      data: { n, amount, ...(deducted === undefined ? {} : { deducted }) },
    })
    publishing(yuan(10000)).then([{ type: 'AcceptancePublished' }, met(1, yuan(90000)), met(3, yuan(30000), yuan(10000))])
    publishing(yuan(4000), [{ post: 2, days: 41, charged: 26, deducted: yuan(3900) }]).then([
      { type: 'AcceptancePublished' },
      met(1, yuan(90000)),
      met(3, yuan(32100), yuan(7900)),
    ])
    publishing(yuan(50000)).then([{ type: 'AcceptancePublished' }, met(1, yuan(80000), yuan(10000)), met(3, '0', yuan(40000))])
  })

  it('has it published within two working days, where it is of a statutory purchase for the public (条例 第四十五条)', () => {
    const on = accepted.map((fact) => (fact.type === 'AcceptancePassed' ? { ...fact, at: noon('2026-06-01') } : fact))
    const of = (terms: object, data: object = {}) =>
      on.map((fact) =>
        fact.type === 'ContractOpened' ? { ...openedWith(terms), data: { ...openedWith(terms).data, ...data } } : fact,
      )
    const publishing = (facts: readonly GivenFact[], day: string) =>
      given(contract, contractId, facts, { registered: true, at: noon(day), now: noon('2026-07-01') }).when(
        'PublishAcceptance',
        publication,
      )
    const said = ['AcceptancePublished', 'PaymentConditionMet'].map((type) => ({ type }))
    publishing(on, '2026-06-03').then(said)
    publishing(on, '2026-06-04').then([...said, { type: 'IrregularityFound' }])
    publishing(of({ publicService: false }), '2026-06-04').then(said)
    publishing(of({}, { route: 'selfRun' }), '2026-06-04').then(said)
    const voluntary: GivenFact = { type: 'ProcurementLawApplies', key: 'choice', data: { route: 'here' } }
    publishing([...on.slice(0, 1), voluntary, ...on.slice(1)], '2026-06-04').then(said)
    publishing(of({ publicService: false }), '2026-05-31').refused('ImpossibleOrder')
  })

  it('is settled when every tranche is paid: 57,000, 76,000 and 57,000 元 are 190,000 元 without surplus', () => {
    given(contract, contractId, accepted, { others: allPaid })
      .when('SettleFinalAccount')
      .then([{ type: 'FinalAccountSettled', data: { paid: '19000000', surplus: '0' } }])
    given(contract, contractId, accepted, { others: payments(yuan(57000), yuan(76000), undefined) })
      .when('SettleFinalAccount')
      .refused('TrancheUnpaid')
  })

  it('says in its account what comes back, where more was paid than was accepted in the end', () => {
    const [passed] = accepted.filter(({ type }) => type === 'AcceptancePassed')
    const items = [{ item: '个案工作', agreed: 3, delivered: 3, accepted: true, quantity: 1, deducted: yuan(60000) }]
    const less = accepted.map((fact) => (fact === passed ? { ...fact, data: { ...fact.data, items } } : fact))
    const none: GivenFact = {
      type: 'PaymentNotDue',
      key: '3',
      data: { n: 3, amount: '0', on: '履约验收合格', deducted: yuan(57000) },
    }
    const two = { others: payments(yuan(57000), yuan(76000), undefined) }
    given(contract, contractId, [...less, none], two)
      .when('SettleFinalAccount')
      .then([{ type: 'FinalAccountSettled', data: { paid: yuan(133000), surplus: yuan(57000), refund: yuan(3000) } }])
  })

  it('says in its account what is owed beside it for payments that came late', () => {
    const late = { type: 'InterestOwed', key: '1/1', data: { request: 1, interest: yuan(312) } }
    const first = `payment/${award}/1`
    given(contract, contractId, accepted, { others: { ...allPaid, [first]: [...(allPaid[first] ?? []), late] } })
      .when('SettleFinalAccount')
      .then([{ type: 'FinalAccountSettled', data: { paid: '19000000', surplus: '0', interest: yuan(312), interestPaid: '0' } }])
    const part = {
      type: 'InterestPaid',
      key: '1',
      data: { amount: yuan(300), voucher: 'Z', paidOn: '2027-07-01', left: yuan(12) },
    }
    given(contract, contractId, accepted, { others: { ...allPaid, [first]: [...(allPaid[first] ?? []), late, part] } })
      .when('SettleFinalAccount')
      .then([{ type: 'FinalAccountSettled', data: { interest: yuan(312), interestPaid: yuan(300) } }])
  })

  it('is neither settled nor archived while a 分 of it is owed, which is no surplus; nor settled where more was paid', () => {
    const owing = { others: payments(yuan(57000), yuan(70000), yuan('56999.99')) }
    const settling = given(contract, contractId, accepted, owing).when('SettleFinalAccount')
    settling.refused('TrancheUnpaid')
    expect(settling.decision).toMatchObject({
      refused: [{ says: '第2期尚欠6,000.00 元，第3期尚欠0.01 元', owner: { role: 'payer' } }],
    })
    given(contract, contractId, accepted, owing).when('ArchiveCase', { catalogue: 'A-1' }).refused('TrancheUnpaid')
    given(contract, contractId, accepted, { others: payments(yuan(57000), yuan(76000), yuan('57000.01')) })
      .when('SettleFinalAccount')
      .refused('PaidAboveContract')
  })

  it('is neither settled by the provider nor twice, nor before it is accepted', () => {
    given(contract, contractId, accepted, { others: allPaid, actor: people.provider })
      .when('SettleFinalAccount')
      .refused('NotYours')
    given(contract, contractId, [...accepted, settled], { others: allPaid })
      .when('SettleFinalAccount')
      .refused('AlreadySettled')
    given(contract, contractId, running, { others: allPaid }).when('SettleFinalAccount').refused('AcceptanceNotPassed')
  })

  it('is reviewed once, with 0 to 100 points', () => {
    const reviewing = (score: number, facts: readonly GivenFact[] = accepted) =>
      given(contract, contractId, facts).when('ReviewPerformance', { score, summary: '' })
    reviewing(100).then([{ type: 'PerformanceReviewed' }])
    reviewing(0).then([{ type: 'PerformanceReviewed' }])
    reviewing(101).refused('ScoreOutOfRange')
    reviewing(90, [...accepted, reviewed]).refused('AlreadyReviewed')
  })

  it('is archived for fifteen years at least (法 第四十二条), once', () => {
    given(contract, contractId, accepted, { others: allPaid, now: noon('2027-07-01') })
      .when('ArchiveCase', { catalogue: 'A-1' })
      .then([{ type: 'CaseArchived', data: { catalogue: 'A-1', keepUntil: '2042-07-01' } }])
    given(contract, contractId, [...accepted, archived], { others: allPaid })
      .when('ArchiveCase', { catalogue: 'A-1' })
      .refused('AlreadyArchived')
  })
})

describe('a case that is done', () => {
  const done = [...accepted, acceptancePublished, settled, reviewed, archived]

  it('is closed by the process with what was agreed and paid', () => {
    given(contract, contractId, done, { actor: people.process })
      .when('CloseContract')
      .then([{ type: 'ContractClosed', data: { amount: '19000000', paid: '19000000' } }])
    given(contract, contractId, done).when('CloseContract').refused('NotYours')
  })

  it.each([
    [acceptancePublished, 'AcceptanceNotPublished'],
    [settled, 'NotSettled'],
    [reviewed, 'NotReviewed'],
    [archived, 'NotArchived'],
  ])('is not closed with one thing missing: $type', (missing, code) => {
    given(
      contract,
      contractId,
      done.filter((fact) => fact !== missing),
      { actor: people.process },
    )
      .when('CloseContract')
      .refused(code)
  })

  it('is closed once', () => {
    given(contract, contractId, [...done, { type: 'ContractClosed', data: { amount: '19000000', paid: '19000000' } }], {
      actor: people.process,
    })
      .when('CloseContract')
      .refused('ContractClosed')
  })
})
