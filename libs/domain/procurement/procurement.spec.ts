import type { Instant } from '#kernel'
import { createLaw } from '#law'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import { law } from '../plan/mz-06.fixture.js'
import * as way from './mz-06.fixture.js'
import { procurement } from './procurement.decider.js'

const { stream, opened, surveyed, reviewed, chosen, prepared, issued, issuing, panel, bidsOpened, bidsDue } = way
const at = (text: string) => text as Instant
const process = { org: '#process', person: '#process', roles: ['process' as const] }
const expert = { org: 'ex-01', person: 'ex-01', roles: ['panelist' as const] }
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(procurement, stream, setting.registered ? elsewhere(facts) : facts, { law, ...setting })

describe('a panel to be formed', () => {
  const form = (data: object, facts: readonly GivenFact[] = [...prepared, ...issued]) => on(facts).when('FormPanel', data)

  it('has three members, two of them experts (财库〔2014〕214号 第十四条)', () => {
    form({ experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' }).then([
      { type: 'PanelFormed', data: { panelists: ['ex-01', 'ex-02', 'hs-mzj.dl'] } },
    ])
    form({ experts: ['ex-01'], representative: 'hs-mzj.dl' }).refused('PanelUnlawful', '第十四条')
    form({ experts: ['ex-01', 'ex-02', 'ex-03'], representative: 'hs-mzj.dl' }).refused('PanelUnlawful')
  })

  it('has nobody twice', () => {
    form({ experts: ['ex-01', 'ex-01'], representative: 'hs-mzj.dl' }).refused('PanelistTwice')
  })

  it('is refused where the region has no figures', () => {
    on([...prepared, ...issued], { law: createLaw() })
      .when('FormPanel', { experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' })
      .refused('NotEncodedForRegion')
  })

  it('is formed once', () => {
    form({ experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' }, [...prepared, ...issued, panel]).refused(
      'PanelAlreadyFormed',
    )
  })
})

describe('bids at the deadline', () => {
  const bids = way.agencies.map(way.bidOfAgency)
  const others = Object.fromEntries(way.agencies.map((agency) => [way.bidOfAgency(agency), [way.submitted(agency)]]))
  const open = (named: readonly string[] = bids, now = bidsDue, setting: object = {}) =>
    on([...prepared, ...issued], { actor: process, others, now, ...setting }).when('OpenBids', { bids: named })

  it('are opened by the process, as of the deadline itself', () => {
    const { decision } = open(bids, at('2026-03-16T01:30:40.000Z'))
    expect(decision).toMatchObject({
      accepted: [
        {
          type: 'BidsOpened',
          occurredAt: bidsDue,
          data: { bids: [{ provider: 'ag-1', price: '19000000' }, { provider: 'ag-2' }, { provider: 'ag-4' }] },
        },
      ],
    })
  })

  it('stay closed a millisecond before', () => {
    open(bids, at('2026-03-16T01:29:59.999Z')).refused('DeadlineNotReached')
  })

  it('are counted once each, without those withdrawn', () => {
    const withdrawn: GivenFact = { type: 'BidWithdrawn', key: '1', data: { provider: 'ag-4' } }
    const some = { others: { ...others, [way.bidOfAgency('ag-4')]: [way.submitted('ag-4'), withdrawn] } }
    open([...bids, ...bids], bidsDue, some).then([
      { type: 'BidsOpened', data: { bids: [{ provider: 'ag-1' }, { provider: 'ag-2' }] } },
    ])
  })

  it('let a consultation for a service go on with two, and fail with one (财库〔2015〕124号)', () => {
    open(bids.slice(0, 2)).then([{ type: 'BidsOpened' }])
    open(bids.slice(0, 1)).then([{ type: 'LotFailed', key: '1', data: { suppliers: 1 } }, { type: 'ProcurementFailed' }])
    open([]).then([{ type: 'LotFailed', data: { suppliers: 0 } }, { type: 'ProcurementFailed' }])
  })

  it('fail a tender with two (法 第三十六条)', () => {
    const tender = [opened, way.chosenAs('公开招标'), ...issued]
    on(tender, { actor: process, others, now: bidsDue })
      .when('OpenBids', { bids: bids.slice(0, 2) })
      .then([{ type: 'LotFailed' }, { type: 'ProcurementFailed' }])
    on(tender, { actor: process, others, now: bidsDue })
      .when('OpenBids', { bids })
      .then([{ type: 'BidsOpened' }])
  })

  it('are not opened by the purchaser, who may register an opening elsewhere', () => {
    on([...prepared, ...issued], { others, now: bidsDue })
      .when('OpenBids', { bids })
      .refused('OpenedByProcess')
    const read = [
      { provider: 'ag-1', price: '19000000' },
      { provider: 'ag-2', price: '18000000' },
    ]
    on([...prepared, ...issued], { now: bidsDue, registered: true })
      .when('OpenBids', { bids: [], read })
      .then([{ type: 'BidsOpened', data: { bids: read } }])
  })

  it('are opened on the platform where they were handed in there: here nobody knows of them, nor that there were none', () => {
    const there = (setting: object, data: object = { bids: [] }) =>
      given(procurement, stream, elsewhere([...prepared, ...issued]), { law, others, now: bidsDue, ...setting }).when(
        'OpenBids',
        data,
      )
    there({ actor: process }).refused('HappensOnPlatform')
    there({ actor: process }, { bids }).refused('HappensOnPlatform')
    there({}, { bids }).refused('HappensOnPlatform')
    expect(there({ actor: process }).decision).toMatchObject({ refused: [{ owner: { role: 'purchaser' } }] })
    there({ registered: true }, { bids }).then([{ type: 'BidsOpened' }])
    there({ registered: true }).then([{ type: 'LotFailed' }, { type: 'ProcurementFailed' }])
  })

  it('are those of this case', () => {
    open(['bid/hs-mzj-2026.mz-07/1/1/ag-1']).refused('BidOfAnotherCase')
  })
})

describe('a purchase registered from papers', () => {
  const own = { registered: true }
  const platform = way.openedAs({ route: 'platform' })

  it.each([
    ['SurveyNeeds', 'NeedsSurveyed', [platform], { respondents: 3, publicOpinions: 1, summary: '需求明确' }],
    ['PublishIntention', 'IntentionPublished', [platform], { address: 'https://example.cn/i', disclosureReview: 'X-1' }],
    ['ReviewRequirement', 'RequirementReviewed', [platform, surveyed], reviewed.data],
    ['ChooseMethod', 'MethodChosen', [platform, surveyed, reviewed], { method: '竞争性磋商', minutes: 'J-2' }],
    ['FileImplementationPlan', 'ImplementationPlanFiled', [platform, surveyed, reviewed, chosen], { number: 'F-1' }],
    ['EngageAgent', 'AgentEngaged', [platform], { agent: 'pa-1', scope: '全部采购活动', fee: '300000' }],
    ['IssueDocument', 'LotOffered,DocumentIssued', prepared, issuing],
    ['FormPanel', 'PanelFormed', [...prepared, ...issued], { experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' }],
  ] as const)('takes %s', (name, types, before, data) => {
    on(before, own)
      .when(name, data ?? {})
      .then(types.split(',').map((type) => ({ type })))
  })

  it('takes a score of the panelist it names, from whoever runs the purchase', () => {
    const facts = [...prepared, ...issued, panel, bidsOpened]
    const score = (data: object, setting: object = {}) =>
      on(facts, { ...own, now: bidsDue, others: way.allQuoted, ...setting }).when('ScoreBid', {
        provider: 'ag-1',
        score: '82',
        ...data,
      })
    score({ panelist: 'ex-01' }).then([{ type: 'BidScored', key: '1/ag-1#ex-01', data: { panelist: 'ex-01' } }])
    score({}).refused('PanelistNotNamed')
    score({ panelist: 'ex-09' }).refused('NotOnTheList')
    score({ panelist: 'ex-01' }, { actor: expert }).refused('NotYours')
  })

  it('takes a step that the law wanted others before, with the irregularity', () => {
    on([platform], own)
      .when('ChooseMethod', { method: '竞争性磋商', minutes: 'J-2' })
      .then([{ type: 'MethodChosen' }, { type: 'IrregularityFound', key: 'RequirementNotReviewed' }])
  })
})
