import { endOf, yuan, type Day, type Instant } from '#kernel'
import { createLaw } from '#law'
import { given, type GivenFact, type Setting } from '../../../test/given.js'
import { noon, people } from '../../../test/signed-contract.js'
import { law, mz06 } from '../plan/mz-06.fixture.js'
import { procurement } from './procurement.decider.js'
import { caseId, openedAs, stream } from './mz-06.fixture.js'

const detail = (method: string) => ({ ...mz06, route: 'selfRun', method, term: { months: 12 } })
const way = (method: string, budget = '9000000'): readonly GivenFact[] => [
  openedAs({ route: 'selfRun', budget, detail: detail(method) }),
  { type: 'OwnWayTaken', key: method === '直接委托' ? 'direct' : 'quotes', data: { method } },
  { type: 'LotOffered', key: '1', data: { lot: '1', title: mz06.title, budget } },
]
const quotesDue = '2026-03-16T01:30:00.000Z' as Instant
const invited: GivenFact = {
  type: 'QuotesInvited',
  at: noon('2026-03-09'),
  data: { invited: ['ag-1', 'ag-2', 'ag-3'], criteria: '', quotesDue, due: quotesDue },
}
const quotes = [
  { provider: 'ag-1', price: yuan(86500), quality: '70.00' },
  { provider: 'ag-2', price: yuan(88000), quality: '80.5' },
  { provider: 'ag-4', price: yuan(84000), quality: '61.00' },
]
const asking = (facts: readonly GivenFact[], setting: Setting = {}) =>
  given(procurement, stream, facts, { law, now: noon('2026-03-17'), ...setting })
const deciding = (facts: readonly GivenFact[], data: object, setting: Setting = {}) =>
  asking(facts, setting).when('DecideOwnPurchase', { quotes, ...data })

describe('a purchase below the limit', () => {
  it('has no step of the procurement law, done here or registered; a statutory one has none of the unit’s own', () => {
    for (const registered of [false, true]) {
      asking(way('比选'), { registered }).when('ChooseMethod', { method: '比选', minutes: 'J-1' }).refused('NotOnThisRoute')
      asking([openedAs({ route: 'here' })], { registered })
        .when('DecideOwnPurchase', { quotes })
        .refused('NotOnThisRoute')
    }
  })

  it('asks as many for quotes as the unit’s rule wants, before they close', () => {
    const inviting = (names: readonly string[], now: Instant = noon('2026-03-09'), facts = way('比选')) =>
      asking(facts, { now }).when('InviteQuotes', { invited: names, criteria: '' })
    inviting(['ag-1', 'ag-2', 'ag-3']).then([{ type: 'QuotesInvited', data: { quotesDue: mz06.bidsDue } }])
    inviting(['ag-1', 'ag-2', 'ag-2']).refused('TooFewInvited')
    inviting(['ag-1', 'ag-2', 'ag-3'], mz06.bidsDue).refused('DeadlineInThePast')
    inviting(['ag-1', 'ag-2', 'ag-3'], noon('2026-03-09'), [...way('比选'), invited]).refused('AlreadyInvited')
    inviting(['ag-1', 'ag-2', 'ag-3'], noon('2026-03-09'), way('直接委托')).refused('NobodyElseAsked')
  })

  it('is decided once quotes have closed', () => {
    deciding(way('比选'), { provider: 'ag-2' }).refused('QuotesNotInvited')
    const facts = [...way('比选'), invited]
    deciding(facts, { provider: 'ag-2' }, { now: '2026-03-16T01:29:59.999Z' }).refused('DeadlineNotReached')
    deciding(facts, { provider: 'ag-2' }, { now: quotesDue }).then([{ type: 'OwnPurchaseDecided', key: '1' }])
  })

  it('takes the highest score, or the lowest price, or says why not', () => {
    const scored = [...way('比选'), invited]
    deciding(scored, { provider: 'ag-2' }).then([{ type: 'OwnPurchaseDecided', data: { provider: 'ag-2', price: yuan(88000) } }])
    deciding(scored, { provider: 'ag-4' }).refused('ReasonMissing')
    deciding(scored, { provider: 'ag-4', reason: '得分最高者无法按期进驻' }).then([{ type: 'OwnPurchaseDecided' }])
    const lowest = [...way('询价比价'), invited]
    deciding(lowest, { provider: 'ag-4' }).then([{ type: 'OwnPurchaseDecided', data: { price: yuan(84000) } }])
    deciding(lowest, { provider: 'ag-2' }).refused('ReasonMissing')
  })

  it('by score has the price scored from the quotes and the weight of the plan, and the total from both', () => {
    deciding([...way('比选'), invited], { provider: 'ag-2' }).then([
      {
        type: 'OwnPurchaseDecided',
        data: {
          ranking: [
            { provider: 'ag-2', priceScore: '9.55', qualityScore: '80.50', total: '90.05', rank: 1 },
            { provider: 'ag-1', priceScore: '9.71', qualityScore: '70.00', total: '79.71', rank: 2 },
            { provider: 'ag-4', priceScore: '10.00', qualityScore: '61.00', total: '71.00', rank: 3 },
          ],
          excluded: [],
        },
      },
    ])
  })

  it('of equal totals takes the lower price', () => {
    const equal = [
      { provider: 'ag-1', price: yuan(80000), quality: '70.00' },
      { provider: 'ag-2', price: yuan(40000), quality: '65.00' },
      { provider: 'ag-4', price: yuan(80000), quality: '50.00' },
    ]
    const facts = [...way('比选'), invited]
    deciding(facts, { quotes: equal, provider: 'ag-1' }).refused('ReasonMissing')
    deciding(facts, { quotes: equal, provider: 'ag-2' }).then([
      { type: 'OwnPurchaseDecided', data: { ranking: [{ provider: 'ag-2', total: '75.00' }, { total: '75.00' }, {}] } },
    ])
  })

  it('at one price for all is decided by quality alone', () => {
    const facts = [
      openedAs({ route: 'selfRun', budget: '9000000', detail: { ...detail('比选'), priceWeight: 0 } }),
      ...way('比选').slice(1),
      invited,
    ]
    const alike = quotes.map((quote) => ({ ...quote, price: yuan(79000) }))
    deciding(facts, { quotes: alike, provider: 'ag-2' }).then([
      { type: 'OwnPurchaseDecided', data: { ranking: [{ provider: 'ag-2', priceScore: '0.00', total: '80.50' }, {}, {}] } },
    ])
  })

  it('by score asks the quality of each quote within the budget, out of what the price leaves', () => {
    const facts = [...way('比选'), invited]
    const with4 = (more: object) => [...quotes.slice(0, 2), { provider: 'ag-4', price: yuan(84000), ...more }]
    deciding(facts, { quotes: with4({}), provider: 'ag-2' }).refused('ScoreMissing')
    deciding(facts, { quotes: with4({ quality: '90.01' }), provider: 'ag-2' }).refused('ScoreOutOfRange')
    deciding(facts, { quotes: with4({ quality: '61.005' }), provider: 'ag-2' }).refused('ScoreOutOfRange')
    deciding(facts, { quotes: with4({ quality: '90' }), provider: 'ag-4' }).then([{ type: 'OwnPurchaseDecided' }])
    deciding(facts, { quotes: with4({ price: yuan(90001) }), provider: 'ag-2' }).then([
      {
        type: 'OwnPurchaseDecided',
        data: {
          ranking: [{ provider: 'ag-2' }, { provider: 'ag-1' }],
          excluded: [{ provider: 'ag-4', reason: '报价超过采购预算' }],
        },
      },
    ])
    deciding(facts, { quotes: with4({}), reason: '均不合适' }).then([{ type: 'LotFailed' }, { type: 'ProcurementFailed' }])
  })

  it('takes one of enough quotes, each once, within its budget', () => {
    const facts = [...way('比选'), invited]
    deciding(facts, { quotes: quotes.slice(0, 2), provider: 'ag-2' }).refused('TooFewQuotes')
    deciding(facts, { quotes: [...quotes, quotes[0]], provider: 'ag-2' }).refused('QuotedTwice')
    deciding(facts, { provider: 'ag-3' }).refused('NotAmongQuotes')
    deciding([...way('比选', '8799999'), invited], { provider: 'ag-2' }).refused('AboveBudget')
    deciding([...way('比选', '8800000'), invited], { provider: 'ag-2' }).then([{ type: 'OwnPurchaseDecided' }])
    const free = quotes.map((quote) => ({ ...quote, price: '0' }))
    deciding(facts, { quotes: free, provider: 'ag-2' }).refused('AmountNotPositive')
    deciding([...facts, decided], { provider: 'ag-2' }).refused('AwardAlreadyConfirmed')
  })

  it('is decided together from the sum that the region names', () => {
    const worth = (budget: string) => [...way('比选', budget), invited]
    deciding(worth('9999999'), { provider: 'ag-2' }).then([{ type: 'OwnPurchaseDecided' }])
    deciding(worth('10000000'), { provider: 'ag-2' }).refused('MinutesMissing')
    deciding(worth('10000000'), { provider: 'ag-2', minutes: 'J-1' }).then([
      { type: 'OwnPurchaseDecided', data: { minutes: 'J-1' } },
    ])
  })

  it('fails where none is taken', () => {
    deciding([...way('比选'), invited], { quotes: quotes.slice(0, 1), reason: '只有一家' }).then([
      { type: 'LotFailed', key: '1', data: { suppliers: 1 } },
      { type: 'ProcurementFailed' },
    ])
  })

  it('without anybody else asked has its ground, and its award at once', () => {
    const direct = { quotes: quotes.slice(0, 1), provider: 'ag-1' }
    deciding(way('直接委托'), direct).refused('GroundMissing')
    deciding(way('直接委托'), { ...direct, ground: '洪涝灾害应急' }).then([
      { type: 'OwnPurchaseDecided', key: '1', data: { ground: '洪涝灾害应急' } },
      { type: 'AwardMade', key: '1', data: { award: `${caseId}.1`, provider: 'ag-1', price: yuan(86500) } },
    ])
  })
})

const decided: GivenFact = {
  type: 'OwnPurchaseDecided',
  key: '1',
  at: noon('2026-03-24'),
  data: { lot: '1', provider: 'ag-2', price: yuan(88000), quotes },
}

/** Two lots, the first decided and shown where it says so. */
const inLots = (method: string, ...more: readonly GivenFact[]) => [
  ...way(method),
  { type: 'LotOffered', key: '2', data: { lot: '2', title: mz06.title, budget: '9000000' } },
  invited,
  ...more,
]

describe('a purchase below the limit in two lots', () => {
  const second = { ...decided, key: '2', data: { ...decided.data, lot: '2' } }

  it('says which lot is decided, shown, awarded', () => {
    deciding(inLots('比选'), { provider: 'ag-2' }).refused('LotNotNamed')
    deciding(inLots('比选'), { lot: '2', provider: 'ag-2' }).then([{ type: 'OwnPurchaseDecided', key: '2' }])
    const both = inLots('比选', decided, second)
    asking(both).when('ShowResult', { place: '公示栏' }).refused('LotNotNamed')
    asking(both)
      .when('ShowResult', { lot: '2', place: '公示栏' })
      .then([{ type: 'OwnResultShown', key: '2' }])
    const shown = ['1', '2'].map((lot) => ({
      type: 'OwnResultShown',
      key: lot,
      data: { lot, provider: 'ag-2', price: yuan(88000), place: '', until: '2026-03-27', due: endOf('2026-03-27') },
    }))
    const making = (data: object) =>
      asking([...both, ...shown], { now: noon('2026-03-30'), actor: people.process }).when('MakeAward', data)
    making({}).refused('LotNotNamed')
    making({ lot: '2' }).then([{ type: 'AwardMade', key: '2' }])
  })
})

describe('a purchase below the limit whose region has no figures', () => {
  it('is not asked, decided or shown', () => {
    const facts = [...way('比选'), invited]
    const nowhere = { law: createLaw() }
    asking(way('比选'), { ...nowhere, now: noon('2026-03-09') })
      .when('InviteQuotes', { invited: ['ag-1'], criteria: '' })
      .refused('NotEncodedForRegion')
    asking(facts, nowhere).when('DecideOwnPurchase', { quotes, provider: 'ag-2' }).refused('NotEncodedForRegion')
    asking([...facts, decided], nowhere)
      .when('ShowResult', { place: '公示栏' })
      .refused('NotEncodedForRegion')
  })
})

describe('a purchase below the limit that is registered', () => {
  const registered = (day: Day) => ({ registered: true, at: noon(day), now: noon('2026-06-01') })

  it('was not decided before quotes were asked for, nor shown before it was decided', () => {
    const late = { ...invited, at: noon('2026-03-20') }
    deciding([...way('比选'), late], { provider: 'ag-2' }, registered('2026-03-19')).refused('ImpossibleOrder')
    deciding([...way('比选'), late], { provider: 'ag-2' }, registered('2026-03-20')).then([{ type: 'OwnPurchaseDecided' }])
    const facts = [...way('比选'), invited, decided]
    asking(facts, registered('2026-03-23')).when('ShowResult', { place: '公示栏' }).refused('ImpossibleOrder')
    asking(facts, registered('2026-03-24'))
      .when('ShowResult', { place: '公示栏' })
      .then([{ type: 'OwnResultShown' }])
  })
})

describe('the result of a purchase below the limit', () => {
  const facts = [...way('比选'), invited, decided]
  const shown: GivenFact = {
    type: 'OwnResultShown',
    key: '1',
    at: noon('2026-03-24'),
    data: { lot: '1', provider: 'ag-2', price: yuan(88000), place: '公示栏', until: '2026-03-27', due: endOf('2026-03-27') },
  }

  it('is shown three working days, once', () => {
    const showing = (own: readonly GivenFact[]) =>
      asking(own, { now: noon('2026-03-24') }).when('ShowResult', { place: '公示栏' })
    showing(facts).then([{ type: 'OwnResultShown', key: '1', data: { provider: 'ag-2', until: '2026-03-27' } }])
    showing([...way('比选'), invited]).refused('NotYetDecided')
    showing([...facts, shown]).refused('ResultAlreadyShown')
  })

  it('makes the award when that is over', () => {
    const making = (now: Instant, own = [...facts, shown]) =>
      asking(own, { now, actor: people.process }).when('MakeAward', { lot: '1' })
    making('2026-03-27T15:59:59.999Z').refused('StillShown')
    making('2026-03-27T16:00:00.000Z').then([{ type: 'AwardMade', key: '1', data: { award: `${caseId}.1`, provider: 'ag-2' } }])
    making(noon('2026-03-28'), facts).refused('ResultNotShown')
  })
})
