import type { Instant } from '#kernel'
import { createLaw, type RegionPack } from '#law'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import { law, lawWith, mz06 } from '../plan/mz-06.fixture.js'
import * as way from './mz-06.fixture.js'
import { procurementTerms } from './procurement.agreed.js'
import { procurement } from './procurement.decider.js'
import type { ProcurementState } from './procurement.state.js'

const { stream, opened, surveyed, intention, reviewed, chosen, filed, prepared, issued, issuing, bidsDue } = way
const at = (text: string) => text as Instant
const process = { org: '#process', person: '#process', roles: ['process' as const] }
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(procurement, stream, setting.registered ? elsewhere(facts) : facts, { law, ...setting })

describe('no procurement yet', () => {
  const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
  const planned: GivenFact[] = [
    { type: 'PlanOpened', data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties } },
    { type: 'PlanLineAdded', key: 'mz-06', data: mz06 },
    { type: 'BudgetApproved', data: { number: 'P-1', lines: [{ line: 'mz-06', sources: mz06.sources }], total: mz06.budget } },
  ]
  const published: GivenFact = { type: 'PlanPublished', data: { lines: ['mz-06'] } }
  const opening = (facts: readonly GivenFact[], plan = 'hs-mzj-2026') =>
    on([], { actor: process, others: { 'plan/hs-mzj-2026': facts } }).when('OpenProcurement', { plan, line: 'mz-06' })

  it('is opened by the process from a published line, with all the line says', () => {
    opening([...planned, published]).then([
      {
        type: 'ProcurementOpened',
        data: {
          caseId: 'hs-mzj-2026.mz-06',
          plan: 'hs-mzj-2026',
          budget: '19650000',
          parties: { purchaser: ['hs-mzj'], host: ['tx-ly-host'] },
          detail: mz06,
        },
      },
      { type: 'StatutoryWayTaken', key: 'law', data: { route: 'here' } },
    ])
    opening([...planned, published], 'plan/hs-mzj-2026').then([
      { type: 'ProcurementOpened', data: { plan: 'hs-mzj-2026' } },
      { type: 'StatutoryWayTaken', key: 'law' },
    ])
  })

  it('is a case of its own where another unit calls a line the same', () => {
    const others = {
      'plan/hs-mzj-2026': [...planned, published],
      'plan/hs-yjj-2026': [
        { ...planned[0], data: { ...planned[0]?.data, purchaser: 'hs-yjj' } } as GivenFact,
        ...planned.slice(1),
        published,
      ],
    }
    const buy = (plan: string, caseId: string) =>
      given(procurement, `procurement/${caseId}/1`, [], { law, actor: process, others }).when('OpenProcurement', {
        plan,
        line: 'mz-06',
      })
    for (const unit of ['hs-mzj', 'hs-yjj']) {
      const caseId = `${unit}-2026.mz-06`
      buy(`${unit}-2026`, caseId).then([
        { type: 'ProcurementOpened', data: { caseId, plan: `${unit}-2026` } },
        { type: 'StatutoryWayTaken', key: 'law' },
      ])
    }
    buy('hs-yjj-2026', 'hs-mzj-2026.mz-06').refused('CaseMisnamed')
  })

  it('is not opened before the plan is published', () => {
    opening(planned).refused('LineNotReleased')
  })
})

describe('a purchase in preparation', () => {
  const survey = { respondents: 3, publicOpinions: 1, summary: '需求明确' }
  const review = {
    reviews: ['non-discrimination', 'competition', 'policy', 'performance-risk'],
    legalAdviser: true,
    riskPlan: true,
    number: 'R-1',
  }
  const method = { method: '竞争性磋商', minutes: 'J-2' }

  it('asks three respondents as a rule, or says why not, and the public (财库〔2021〕22号 第十条, 条例 第十五条)', () => {
    on([opened])
      .when('SurveyNeeds', survey)
      .then([{ type: 'NeedsSurveyed' }])
    on([opened])
      .when('SurveyNeeds', { ...survey, respondents: 2 })
      .refused('TooFewRespondents', '第十条')
    on([opened])
      .when('SurveyNeeds', { ...survey, respondents: 2, fewerBecause: '本市只有两家机构从事禁毒社会工作' })
      .then([{ type: 'NeedsSurveyed', data: { respondents: 2, fewerBecause: '本市只有两家机构从事禁毒社会工作' } }])
    on([opened])
      .when('SurveyNeeds', { ...survey, respondents: 2, fewerBecause: ' ' })
      .refused('TooFewRespondents')
    on([opened])
      .when('SurveyNeeds', { ...survey, publicOpinions: 0 })
      .refused('PublicNotAsked', '第十五条')
  })

  it('is reviewed after the survey, in all four respects', () => {
    on([opened, surveyed])
      .when('ReviewRequirement', review)
      .then([{ type: 'RequirementReviewed' }])
    on([opened]).when('ReviewRequirement', review).refused('NeedsNotSurveyed', '第十一条')
    on([opened, surveyed])
      .when('ReviewRequirement', { ...review, reviews: review.reviews.slice(1) })
      .refused('KeyReviewIncomplete', '第三十三条')
    on([opened, surveyed])
      .when('ReviewRequirement', { ...review, legalAdviser: false })
      .refused('LegalAdviserMissing')
    on([opened, surveyed])
      .when('ReviewRequirement', { ...review, riskPlan: false })
      .refused('RiskPlanMissing')
  })

  it('publishes its intention once', () => {
    const data = { address: 'https://example.cn/i', disclosureReview: 'X-1' }
    on([opened])
      .when('PublishIntention', data)
      .then([{ type: 'IntentionPublished' }])
    on([opened, intention]).when('PublishIntention', data).refused('IntentionAlreadyPublished')
  })

  describe('that could not be foreseen and cannot wait (财库〔2020〕10号)', () => {
    const why = { unforeseen: '山洪冲毁安置点', urgency: '安置期只有两个月' }
    const waived: GivenFact = { type: 'IntentionWaived', data: why }

    it('publishes no intention, by the exception, with what was unforeseeable and why it is urgent', () => {
      on([opened])
        .when('WaiveIntention', why)
        .then([{ type: 'IntentionWaived', data: { ...why, basis: { instrument: '财库〔2020〕10号' } } }])
      for (const empty of [{ unforeseen: ' ' }, { urgency: ' ' }])
        on([opened])
          .when('WaiveIntention', { ...why, ...empty })
          .refused('ExceptionUnfounded', '三')
    })

    it('says so before its document, once, and not where the intention is published, nor the other way round', () => {
      on([opened, intention]).when('WaiveIntention', why).refused('IntentionAlreadyPublished')
      on([opened, waived]).when('WaiveIntention', why).refused('IntentionAlreadyWaived')
      on([opened, waived])
        .when('PublishIntention', { address: 'https://example.cn/i', disclosureReview: 'X-1' })
        .refused('IntentionAlreadyWaived')
      on([...prepared, ...issued])
        .when('WaiveIntention', why)
        .refused('DocumentAlreadyIssued')
    })

    it('need not say so where no intention is asked of it: below the limit, and when it is run again', () => {
      on([way.openedAs({ detail: { ...mz06, voluntary: true } })])
        .when('WaiveIntention', why)
        .refused('IntentionNotNeeded')
      given(procurement, `procurement/${way.caseId}/2`, [opened], { law })
        .when('WaiveIntention', why)
        .refused('IntentionNotNeeded')
    })

    it('is doubted where its line stood in the plan early enough for the intention', () => {
      const released = (day: string) => way.openedAs({ releasedOn: at(`${day}T02:00:00.000Z`) })
      // Its document is planned for Monday 2 March 2026: the last day for its intention is 31 January.
      on([released('2026-01-31')])
        .when('WaiveIntention', why)
        .then([{ type: 'IntentionWaived' }, { type: 'IrregularityFound', key: 'NeedWasForeseen' }])
      on([released('2026-02-01')])
        .when('WaiveIntention', why)
        .then([{ type: 'IntentionWaived' }])
    })

    it('issues its document without those thirty days', () => {
      on([opened, surveyed, waived, reviewed, chosen, filed], { now: at('2026-03-02T02:00:00.000Z') })
        .when('IssueDocument', issuing)
        .then([{ type: 'LotOffered' }, { type: 'DocumentIssued' }])
    })
  })

  it('chooses its method by law, with minutes', () => {
    on([opened, surveyed, reviewed])
      .when('ChooseMethod', method)
      .then([{ type: 'MethodChosen', data: { method: '竞争性磋商', statutory: true } }])
    on([opened, surveyed]).when('ChooseMethod', method).refused('RequirementNotReviewed', '第三十三条')
    on([opened, surveyed, reviewed])
      .when('ChooseMethod', { ...method, minutes: '' })
      .refused('MinutesMissing')
    on([opened, surveyed, reviewed])
      .when('ChooseMethod', { ...method, method: '询价' })
      .refused('MethodNotAllowed', '第三条')
    on([opened, surveyed, reviewed])
      .when('ChooseMethod', { ...method, method: '竞争性谈判' })
      .refused('MethodNotAllowed', '第三十条')
    on([opened, surveyed, reviewed])
      .when('ChooseMethod', { ...method, method: '竞争性谈判', grounds: ['urgent'] })
      .then([{ type: 'MethodChosen' }])
    on([opened, surveyed, reviewed], { law: createLaw() }).when('ChooseMethod', method).refused('NotEncodedForRegion')
  })

  it('needs an approval for a consultation at the open-tender threshold, and none one 分 below (法 第二十七条)', () => {
    const worth = (budget: string) => [way.openedAs({ budget, detail: { ...mz06, term: { months: 12 } } }), surveyed, reviewed]
    on(worth('199999999'))
      .when('ChooseMethod', method)
      .then([{ type: 'MethodChosen' }])
    on(worth('200000000')).when('ChooseMethod', method).refused('MethodNotAllowed')
    on(worth('200000000'))
      .when('ChooseMethod', { ...method, approval: '财购〔2026〕1号' })
      .then([{ type: 'MethodChosen', data: { approval: '财购〔2026〕1号' } }])
  })

  it('files its plan after the method', () => {
    on([opened, surveyed, reviewed, chosen])
      .when('FileImplementationPlan', { number: 'F-1' })
      .then([{ type: 'ImplementationPlanFiled' }])
    on([opened]).when('FileImplementationPlan', { number: 'F-1' }).refused('MethodNotChosen')
  })

  it('engages an agent only for the platform; the agent then acts for it', () => {
    const engaging = { agent: 'pa-1', scope: '全部采购活动', fee: '300000' }
    const platform = way.openedAs({ route: 'platform' })
    on([opened]).when('EngageAgent', engaging).refused('NoAgentNeeded')
    on([platform])
      .when('EngageAgent', engaging)
      .then([{ type: 'AgentEngaged', data: { agent: 'pa-1' } }])
    const engaged: GivenFact = { type: 'AgentEngaged', data: engaging }
    const agent = { actor: { org: 'pa-1', roles: ['procurementAgent' as const] }, registered: true }
    const data = { address: 'https://example.cn/i', disclosureReview: 'X-1' }
    on([platform, engaged], agent)
      .when('PublishIntention', data)
      .then([{ type: 'IntentionPublished' }])
    on([platform], agent).when('PublishIntention', data).refused('NotYours')
  })
})

describe('a document to be issued', () => {
  const both = [{ type: 'LotOffered', key: '1' }, { type: 'DocumentIssued' }]

  const issue = (
    change: object = {},
    now = '2026-03-02T02:00:00.000Z',
    facts: readonly GivenFact[] = prepared,
    registered = false,
  ) => on(facts, { now: at(now), registered }).when('IssueDocument', { ...issuing, ...change })

  it('takes deadline and weight from the plan line and names the deadline as its due', () => {
    issue().then([
      { type: 'LotOffered', key: '1', data: { lot: '1', budget: mz06.budget } },
      {
        type: 'DocumentIssued',
        data: { bidsDue, due: bidsDue, priceWeight: 10, smeDeduction: { small: 20 }, budget: '19650000' },
      },
    ])
  })

  it('deducts from the prices of small firms what the plan line says of this purchase', () => {
    const facts = [way.openedAs({ detail: { ...mz06, smeDeduction: 15 } }), ...prepared.slice(1)]
    issue({}, '2026-03-02T02:00:00.000Z', facts).then([
      { type: 'LotOffered' },
      { type: 'DocumentIssued', data: { smeDeduction: { small: 15, consortium: 6 } } },
    ])
  })

  it('deducts within the law’s band, and from small and micro firms alike (财库〔2020〕46号 第九条)', () => {
    const region = (smePriceDeduction: RegionPack['smePriceDeduction'], line: object = {}) =>
      on([way.openedAs({ detail: { ...mz06, ...line } }), ...prepared.slice(1)], {
        now: at('2026-03-02T02:00:00.000Z'),
        law: lawWith({ smePriceDeduction }),
      }).when('IssueDocument', issuing)
    const deducting = (small: number, consortium: number) => [
      { type: 'LotOffered' },
      { type: 'DocumentIssued', data: { smeDeduction: { small, consortium } } },
    ]
    region({ small: 10, micro: 10, consortium: 4 }).then(deducting(10, 4))
    region({ small: 20, micro: 20, consortium: 6 }).then(deducting(20, 6))
    region({ small: 9, micro: 9, consortium: 4 }).refused('DeductionOutOfBand', '二')
    region({ small: 21, micro: 21, consortium: 4 }).refused('DeductionOutOfBand', '二')
    region({ small: 10, micro: 20, consortium: 4 }).refused('DeductionOutOfBand', '二')
    region({ small: 10, micro: 10, consortium: 3 }).refused('DeductionOutOfBand', '二')
    region({ small: 10, micro: 10, consortium: 7 }).refused('DeductionOutOfBand', '二')
    region({ small: 10, micro: 20, consortium: 4 }, { smeDeduction: 15 }).then(deducting(15, 4))
  })

  it('waits for the thirty days of the intention (财库〔2020〕10号)', () => {
    const published = [opened, surveyed, way.intentionOn('2026-03-02T02:00:00.000Z'), reviewed, chosen, filed]
    const later = { bidsDue: at('2026-05-20T01:30:00.000Z'), supplyUntil: '2026-05-06' }
    issue(later, '2026-03-31T15:59:59.999Z', published).refused('IntentionTooRecent', '三')
    issue(later, '2026-03-31T16:00:00.000Z', published).then(both)
    issue(later, '2026-03-31T15:59:59.999Z', published, true).then([
      ...both,
      { type: 'IrregularityFound', key: 'IntentionTooRecent' },
    ])
  })

  it('says from when the intention is old enough', () => {
    const published = [opened, surveyed, way.intentionOn('2026-03-02T02:00:00.000Z'), reviewed, chosen, filed]
    const { decision } = issue({}, '2026-03-05T02:00:00.000Z', published)
    expect('refused' in decision && decision.refused.find(({ code }) => code === 'IntentionTooRecent')).toMatchObject({
      notBefore: '2026-03-31T16:00:00.000Z',
    })
  })

  it('needs the intention and the filed plan at all', () => {
    issue({}, undefined, [opened, surveyed, reviewed, chosen, filed]).refused('IntentionNotPublished', '三')
    issue({}, undefined, [opened, surveyed, intention, reviewed, chosen]).refused('ImplementationPlanNotFiled', '第二十九条')
  })

  it('leaves a consultation ten days: nine are too few, ten and eleven are enough (财库〔2014〕214号 第十条)', () => {
    issue({ bidsDue: at('2026-03-11T01:30:00.000Z') }).refused('BiddingPeriodTooShort', '第十条')
    issue({ bidsDue: at('2026-03-12T01:30:00.000Z') }).then(both)
    issue({ bidsDue: at('2026-03-13T01:30:00.000Z') }).then(both)
  })

  it('rolls a tenth day on a holiday to the first day after: issued on 26 September 2025, responses from 9 October', () => {
    const facts = [opened, surveyed, way.intentionOn('2025-08-01T02:00:00.000Z'), reviewed, chosen, filed]
    const now = '2025-09-26T02:00:00.000Z'
    const supply = { supplyUntil: '2025-10-11' }
    issue({ ...supply, bidsDue: at('2025-10-08T01:30:00.000Z') }, now, facts).refused('BiddingPeriodTooShort')
    issue({ ...supply, bidsDue: at('2025-10-09T01:30:00.000Z') }, now, facts).then(both)
  })

  it('leaves a tender twenty days (法 第三十五条) and a negotiation three working days (令74 第二十九条)', () => {
    const by = (name: string) => [opened, surveyed, intention, reviewed, way.chosenAs(name), filed]
    issue({ bidsDue: at('2026-03-20T01:30:00.000Z') }, undefined, by('公开招标')).refused('BiddingPeriodTooShort', '第三十五条')
    issue({ bidsDue: at('2026-03-23T01:30:00.000Z') }, undefined, by('公开招标')).then(both)
    issue({ bidsDue: at('2026-03-04T01:30:00.000Z') }, undefined, by('竞争性谈判')).refused('BiddingPeriodTooShort', '第二十九条')
    issue({ bidsDue: at('2026-03-05T01:30:00.000Z') }, undefined, by('竞争性谈判')).then(both)
  })

  it('is supplied for five working days', () => {
    issue({ supplyUntil: '2026-03-06' }).refused('SupplyTooShort', '第十条')
    issue({ supplyUntil: '2026-03-09' }).then(both)
  })

  it('keeps weight and criteria to a hundred points', () => {
    issue({ priceWeight: 31, criteria: [] }).refused('PriceWeightOutOfBand', '第二十四条')
    issue({ priceWeight: 30 }).refused('CriteriaDoNotAddUp')
    issue({ priceWeight: 30, criteria: [{ criterion: '服务方案', points: 70 }] }).then(both)
  })

  it('has its deadline and its last day of supply ahead', () => {
    issue({ bidsDue: at('2026-03-02T02:00:00.000Z') }).refused('DeadlineInThePast')
    issue({ supplyUntil: '2026-03-01' }).refused('DeadlineInThePast')
  })

  it('is refused where the region has no figures', () => {
    on(prepared, { law: createLaw(), now: at('2026-03-02T02:00:00.000Z') })
      .when('IssueDocument', issuing)
      .refused('NotEncodedForRegion')
  })
})

describe('a purchase below the limit by a method of law', () => {
  const chosenByUnit = way.openedAs({ detail: { ...mz06, voluntary: true } })
  const now = at('2026-03-02T02:00:00.000Z')

  it('has that method’s days by choice, with no intention to publish and no plan to file', () => {
    const facts = [chosenByUnit, surveyed, reviewed, chosen]
    on(facts, { now })
      .when('IssueDocument', issuing)
      .then([{ type: 'LotOffered' }, { type: 'DocumentIssued' }])
    on(facts, { now })
      .when('IssueDocument', { ...issuing, bidsDue: at('2026-03-11T01:30:00.000Z') })
      .refused('BiddingPeriodTooShort')
  })

  it('leaves no irregularity under the procurement law, and one under any other', () => {
    const early = { ...issuing, bidsDue: at('2026-03-11T01:30:00.000Z') }
    const registering = (first: GivenFact) =>
      on([first, surveyed, intention, reviewed, chosen, filed], { now, registered: true }).when('IssueDocument', early)
    registering(chosenByUnit).then([{ type: 'LotOffered' }, { type: 'DocumentIssued' }])
    registering(opened).then([{ type: 'LotOffered' }, { type: 'DocumentIssued' }, { type: 'IrregularityFound' }])
  })
})

describe('the timetable of a purchase', () => {
  const due = (name: keyof typeof procurementTerms, facts: readonly GivenFact[] = prepared, begun = bidsDue) => {
    const state = on(facts).state as ProcurementState
    const from = { stream, version: 1, kind: 'BidsOpened', key: null, on: begun }
    return procurementTerms[name]({ state, from, key: undefined, law })
  }

  const january = at('2026-01-05T02:00:00.000Z')
  const on5January = (name: keyof typeof procurementTerms) => due(name, prepared, january)

  it('counts back from the day the document is issued', () => {
    expect(on5January('needs-survey').day).toBe('2026-01-31')
    expect(on5January('intention').day).toBe('2026-01-31')
    expect(on5January('requirement-review').day).toBe('2026-02-10')
    expect(on5January('choose-method').day).toBe('2026-02-14')
    expect(on5January('file-plan').day).toBe('2026-02-26')
    expect(on5January('issue-document')).toMatchObject({ day: '2026-03-02', at: '2026-03-02T16:00:00.000Z', status: 'agreed' })
  })

  it('leaves every step two working days, or until the document is issued, where that is sooner, and never ends before it began', () => {
    const begunOn = (day: string) => due('file-plan', prepared, at(`${day}T02:00:00.000Z`)).day
    expect(begunOn('2026-02-24')).toBe('2026-02-26')
    expect(begunOn('2026-02-25')).toBe('2026-02-27')
    expect(begunOn('2026-02-27')).toBe('2026-03-02')
    expect(begunOn('2026-03-02')).toBe('2026-03-02')
    expect(begunOn('2026-03-10')).toBe('2026-03-10')
  })

  it('holds the window of bids to the minute of the document', () => {
    expect(due('bids', [...prepared, ...issued]).at).toBe(bidsDue)
    expect(due('panel', [...prepared, ...issued]).at).toBe(bidsDue)
    expect(due('evaluation', [...prepared, ...issued]).day).toBe('2026-03-23')
  })
})
