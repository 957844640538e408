import type { StreamId } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import {
  acceptancePassed,
  contractId,
  law,
  noon,
  opened,
  openedWith,
  people,
  signed,
  started,
  terms,
} from '../../../test/signed-contract.js'
import { contract } from './contract.decider.js'

const now = noon('2026-06-01')
const purchase: StreamId = 'procurement/hs-mzj-2026.mz-06/1'
/** The purchase it comes from, whose only lot had a budget, in 分. */
const budgeted = (budget: string): readonly GivenFact[] => [
  {
    type: 'ProcurementOpened',
    data: { caseId: 'hs-mzj-2026.mz-06', budget, detail: { title: '', budget, parties: {}, lots: [] }, parties: {} },
  },
  { type: 'LotOffered', key: '1', data: { lot: '1', title: '', budget } },
]
const inService: readonly GivenFact[] = [opened, signed, started]
/** Ten cases of 50,000 元 and nineteen tenths: 190,000 元, of which a tenth is 19,000. */
const small = { item: '专业督导', unit: '次', quantity: 4, price: '100000', amount: '400000' }
const items = [{ item: '个案工作', unit: '个', quantity: 2, price: '9300000', amount: '18600000' }, small]
const ofSmall: readonly GivenFact[] = [openedWith({ items }), signed, started]

type More = { readonly actor?: object; readonly budget?: string; readonly now?: ReturnType<typeof noon> }
const asked = (act: string, data: object, facts: readonly GivenFact[], more: More = {}) =>
  given(contract, contractId, facts, {
    law,
    now,
    actor: people.purchaser,
    others: { [purchase]: budgeted(more.budget ?? '30000000') },
    ...more,
  }).when(act, data)
const proposing = (data: object, facts: readonly GivenFact[] = ofSmall, more: More = {}) =>
  asked('ProposeSupplement', { reason: '服务对象增加', ...data }, facts, more)
/** What is proposed, and that the two others are asked. */
const isProposed = (data: object = {}) => [
  { type: 'SupplementProposed', data },
  { type: 'SupplementReferred' },
  { type: 'SupplementReferred' },
]
const more = (quantity: number, item = '专业督导') => ({ more: [{ item, quantity }] })

/** Proposed by the purchaser, and signed by those named. */
const proposed = (change: object = { more: [{ ...small, amount: '1000000', quantity: 10 }], amount: '1000000' }): GivenFact => ({
  type: 'SupplementProposed',
  key: '1',
  at: noon('2026-05-20'),
  data: { n: 1, by: 'purchaser', org: 'hs-mzj', reason: '', more: [], amount: '0', ...change },
})
const signedBy = (by: string, org: string): GivenFact => ({
  type: 'SupplementSigned',
  key: `1/${by}/${org}`,
  data: { n: 1, by, org },
})
const byHost = signedBy('host', 'tx-ly-host')
const byProvider = signedBy('provider', 'ag-1')
const agreed = (n: number, amount: string): GivenFact => ({
  type: 'SupplementAgreed',
  key: String(n),
  at: noon('2026-05-22'),
  data: { n, amount, more: [], comesTo: '0' },
})

describe('a supplement', () => {
  it('adds more of what was bought at its own price, and is for all who signed the contract to sign', () => {
    proposing(more(10)).then([
      {
        type: 'SupplementProposed',
        key: '1',
        data: { n: 1, by: 'purchaser', org: 'hs-mzj', amount: '1000000', more: [{ quantity: 10, amount: '1000000' }] },
      },
      { type: 'SupplementReferred', key: '1/provider/ag-1' },
      { type: 'SupplementReferred', key: '1/host/tx-ly-host' },
    ])
    proposing(more(10), ofSmall, { actor: people.provider }).then([
      { type: 'SupplementProposed', data: { by: 'provider' } },
      { type: 'SupplementReferred', key: '1/purchaser/hs-mzj' },
      { type: 'SupplementReferred', key: '1/host/tx-ly-host' },
    ])
    proposing(more(10), ofSmall, { actor: people.host }).refused('NotYours')
  })

  it('adds no other service: that is bought anew (法 第四十九条)', () => {
    proposing(more(1, '禁毒宣传')).refused('AnotherService', '第四十九条')
    proposing({ more: [...more(1).more, ...more(2).more] }).refused('ItemTwice')
    proposing({}).refused('SupplementEmpty')
  })

  it('is with all others at most a tenth of what the contract was signed for (法 第四十九条)', () => {
    proposing(more(19)).then(isProposed({ amount: '1900000' }))
    proposing(more(20)).refused('SupplementAboveCap', '第四十九条')
    proposing(more(18), [...ofSmall, agreed(1, '100000')]).then(isProposed())
    proposing(more(19), [...ofSmall, agreed(1, '100000')]).refused('SupplementAboveCap', '第四十九条')
    const odd = [{ ...small, quantity: 1, amount: '1900001', price: '1900001' }]
    proposing(more(1), [openedWith({ items: odd }), signed, started]).refused('SupplementAboveCap')
  })

  it('keeps to the budget of what was bought', () => {
    proposing(more(10), ofSmall, { budget: '20000000' }).then(isProposed())
    proposing(more(11), ofSmall, { budget: '20000000' }).refused('SupplementOverBudget')
  })

  it('below the limit of the procurement law keeps to the budget alone', () => {
    const below: GivenFact = { ...opened, data: { ...opened.data, route: 'selfRun', terms: { ...terms, items } } }
    proposing(more(20), [below, signed, started]).then(isProposed())
    const { decision } = proposing(more(1, '禁毒宣传'), [below, signed, started])
    expect('refused' in decision && decision.refused[0]).toMatchObject({ code: 'AnotherService' })
    expect('refused' in decision && decision.refused[0]).not.toHaveProperty('basis')
  })

  it('ends the service later, never sooner (法 第五十条), and past a year on the grounds of 令102 第二十四条', () => {
    const grounds = ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable']
    proposing({ until: '2027-04-14' }).refused('TermShortened', '第五十条')
    proposing({ until: '2027-04-15' }).refused('TermGroundsMissing', '第二十四条')
    proposing({ until: '2027-04-15', grounds: grounds.slice(1) }).refused('TermGroundsMissing', '第二十四条')
    proposing({ until: '2027-04-15', grounds }).then(isProposed({ until: '2027-04-15' }))
    proposing({ until: '2029-04-14', grounds }).then(isProposed())
    proposing({ until: '2029-04-15', grounds }).refused('TermTooLong', '第二十四条')
    proposing({ until: '2027-04-15', grounds }, [openedWith({}), signed]).refused('ServiceNotStarted')
    const shorter: GivenFact = { ...started, data: { ...started.data, until: '2027-01-14' } }
    proposing({ until: '2027-04-14' }, [openedWith({ items, term: { months: 9 } }), signed, shorter]).then(isProposed())
  })

  it('may have days of clauses otherwise, as far as the law leaves them to the parties', () => {
    const clause = { clause: 'replacement', quote: '社工离岗的，乙方应当自报告之日起10日内补派社工', n: 10, unit: 'day' }
    proposing({ clauses: [clause] }).then(isProposed({ clauses: [clause] }))
    proposing({ clauses: [clause, clause] }).refused('ClauseTwice')
    const late = { clause: 'invoice-payment', quote: '甲方应当自收到发票之日起60日内支付', n: 60, unit: 'day' }
    proposing({ clauses: [late] }).refused('TermBeyondTheLaw')
    proposing({ clauses: [{ ...late, clause: 'signing' }] }).refused('TermIsRunning')
  })

  it('is of a contract that is signed and being performed, one at a time', () => {
    proposing(more(1), [openedWith({ items })]).refused('ContractNotSigned')
    proposing(more(1), ofSmall, { now: noon('2027-04-15') }).refused('ServiceOver')
    proposing(more(1), [...ofSmall, proposed()]).refused('SupplementWaits')
    proposing(more(1), [...ofSmall, proposed(), { type: 'SupplementDeclined', key: '1', data: { n: 1 } }]).then(
      isProposed({ n: 2 }),
    )
  })
})

describe('a supplement that waits for signatures', () => {
  const answering = (act: string, actor: object, facts: readonly GivenFact[] = [], data: object = {}, more: More = {}) =>
    asked(act, { supplement: 1, ...data }, [...ofSmall, proposed(), ...facts], { actor, ...more })

  it('changes nothing until the last has signed; then it is part of the contract, with a tranche of its own', () => {
    answering('AgreeSupplement', people.provider).then([{ type: 'SupplementSigned', key: '1/provider/ag-1' }])
    answering('AgreeSupplement', people.provider, [byHost]).then([
      { type: 'SupplementSigned', key: '1/provider/ag-1' },
      { type: 'TrancheAgreed', key: '4', data: { n: 4, amount: '1000000', on: '履约验收合格', supplement: 1 } },
      { type: 'SupplementAgreed', key: '1', data: { n: 1, amount: '1000000', comesTo: '20000000' } },
    ])
    const tranche = { n: 4, amount: '1000000', on: '履约验收合格', supplement: 1 }
    const { state } = given(contract, contractId, [
      ...ofSmall,
      proposed(),
      byHost,
      byProvider,
      {
        ...agreed(1, '1000000'),
        data: { n: 1, amount: '1000000', more: [{ item: '专业督导', quantity: 10, amount: '1000000' }], tranche },
      },
    ])
    expect(state).toMatchObject({ terms: { amount: '20000000', items: [items[0], { quantity: 14, amount: '1400000' }] } })
    expect(state).toMatchObject({ terms: { tranches: [{}, {}, {}, tranche] }, supplements: { proposed: undefined } })
  })

  it('is signed once by each who is asked, and not by whoever proposed it', () => {
    answering('AgreeSupplement', people.purchaser).refused('SupplementAnswered')
    answering('AgreeSupplement', people.host, [byHost]).refused('SupplementAnswered')
    answering('AgreeSupplement', people.finance).refused('NotYours')
    answering('AgreeSupplement', people.host, [], { supplement: 2 }).refused('AnotherSupplement')
    asked('AgreeSupplement', { supplement: 1 }, ofSmall, { actor: people.host }).refused('SupplementNotProposed')
  })

  it('is looked at again with every signature: the budget may have gone, the service be over', () => {
    answering('AgreeSupplement', people.provider, [byHost], {}, { budget: '19999999' }).refused('SupplementOverBudget')
    answering('AgreeSupplement', people.provider, [byHost], {}, { now: noon('2027-04-15') }).refused('ServiceOver')
  })

  it('that ends the service later moves its end, and what stood still comes on top', () => {
    const longer = proposed({
      until: '2027-05-14',
      grounds: ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable'],
    })
    const agreeing = (facts: readonly GivenFact[]) =>
      asked('AgreeSupplement', { supplement: 1 }, [...ofSmall, ...facts, longer, byHost], { actor: people.provider })
    agreeing([]).then([
      { type: 'SupplementSigned' },
      { type: 'SupplementAgreed', data: { until: '2027-05-14', comesTo: '19000000' } },
      { type: 'ServiceEndMoved', data: { from: '2026-04-15', until: '2027-05-14', was: '2027-04-14' } },
    ])
  })

  it('comes to nothing where one of them declines, or whoever proposed it takes it back', () => {
    const reason = { reason: '人手不足' }
    answering('DeclineSupplement', people.host, [byProvider], reason).then([
      { type: 'SupplementDeclined', key: '1', data: { by: 'host', org: 'tx-ly-host', reason: '人手不足' } },
    ])
    answering('DeclineSupplement', people.host, [byHost], reason).refused('SupplementAnswered')
    answering('DeclineSupplement', people.host, [], { ...reason, supplement: 3 }).refused('AnotherSupplement')
    answering('WithdrawSupplement', people.purchaser, [byHost], reason).then([{ type: 'SupplementWithdrawn', key: '1' }])
    answering('WithdrawSupplement', people.provider, [], reason).refused('SupplementOfAnother')
    answering('WithdrawSupplement', people.purchaser, [], { ...reason, supplement: 3 }).refused('AnotherSupplement')
    for (const act of ['DeclineSupplement', 'WithdrawSupplement'])
      asked(act, { supplement: 1, ...reason }, inService).refused('SupplementNotProposed')
    for (const act of ['DeclineSupplement', 'WithdrawSupplement', 'AgreeSupplement'])
      asked(act, { supplement: 1, ...reason }, [opened, proposed()], { actor: people.purchaser }).refused('ContractNotSigned')
  })
})

describe('a supplement on paper', () => {
  const registering = (
    act: string,
    data: object,
    facts: readonly GivenFact[],
    day: `${number}-${number}-${number}`,
    actor: object,
  ) =>
    given(contract, contractId, [...ofSmall, ...facts], {
      law,
      now,
      actor,
      registered: true,
      at: noon(day),
      others: { [purchase]: budgeted('30000000') },
    }).when(act, data)

  it('is answered on the day it was proposed or later, and the next proposed once this one was settled', () => {
    const reason = { supplement: 1, reason: '' }
    const answers = [
      ['AgreeSupplement', { supplement: 1 }, people.host],
      ['DeclineSupplement', reason, people.host],
      ['WithdrawSupplement', reason, people.purchaser],
    ] as const
    for (const [act, data, actor] of answers) {
      registering(act, data, [proposed()], '2026-05-19', actor).refused('ImpossibleOrder')
      const { decision } = registering(act, data, [proposed()], '2026-05-20', actor)
      expect(decision).toHaveProperty('accepted')
    }
    for (const type of ['SupplementDeclined', 'SupplementWithdrawn', 'SupplementAgreed']) {
      const settled = [{ ...agreed(1, '100'), type }]
      const next = (day: `${number}-${number}-${number}`) =>
        registering('ProposeSupplement', { reason: '', ...more(1) }, settled, day, people.purchaser)
      next('2026-05-21').refused('ImpossibleOrder')
      next('2026-05-22').then(isProposed())
    }
  })
})

describe('a supplement that was agreed', () => {
  const publishing = (supplement: number, facts: readonly GivenFact[], more: More = {}) =>
    asked('PublishSupplement', { supplement, address: 'https://example.cn/3', disclosureReview: 'X-3' }, facts, more)

  it('is published once, also when the service is over and accepted', () => {
    const facts = [...ofSmall, agreed(1, '100000')]
    publishing(1, facts).then([{ type: 'SupplementPublished', key: '1', data: { n: 1 } }])
    publishing(1, [...facts, acceptancePassed], { now: noon('2027-06-01') }).then([{ type: 'SupplementPublished' }])
    publishing(2, facts).refused('SupplementNotAgreed')
    publishing(1, ofSmall).refused('NoSupplement')
    publishing(1, [...facts, { type: 'SupplementPublished', key: '1', data: { n: 1 } }]).refused('SupplementAlreadyPublished')
    publishing(1, [opened]).refused('ContractNotSigned')
  })
})
