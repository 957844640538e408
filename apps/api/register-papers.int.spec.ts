import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, paper as kept, type ApiUnderTest } from '../../test/api.js'

type Fact = { readonly type: string }
type Waiting = { readonly n: number; readonly says: string; readonly refusals: readonly { readonly code: string }[] }

const address = (what: string) => `https://ccgp.example.gov.cn/${what}`
const paper = (act: string, occurredAt: string, data: object, stream?: string) => ({
  act,
  data,
  ...(stream === undefined ? {} : { stream }),
  registered: { occurredAt, evidence: { number: `${act}-1`, address: address(act) } },
})
const at = (day: string, time = '10:00') => `${day}T${time}:00+08:00`
const bid = (agency: string) => `bid/${way.caseId}/open/1/${agency}`
const price = { 'ag-1': '19000000', 'ag-2': '18000000', 'ag-4': '19500000' }
const ranked = (provider: keyof typeof price, rank: number) => ({
  provider,
  price: price[provider],
  evaluatedPrice: price[provider],
  priceScore: '9',
  qualityScore: '80',
  total: '89',
  rank,
})
const publication = { address: address('r'), disclosureReview: 'X-1' }

/** Every paper of a purchase that is over, in the order in which things happened. */
const papers = [
  paper('SurveyNeeds', at('2026-01-22'), { respondents: 3, publicOpinions: 12, summary: '三家以上' }),
  paper('PublishIntention', at('2026-01-30'), publication),
  paper('ReviewRequirement', at('2026-02-05'), {
    reviews: ['non-discrimination', 'competition', 'policy', 'performance-risk'],
    legalAdviser: true,
    riskPlan: true,
    number: 'R-1',
  }),
  paper('ChooseMethod', at('2026-02-20'), { method: '竞争性磋商', minutes: 'J-2' }),
  paper('FileImplementationPlan', at('2026-02-24'), { number: 'F-1' }),
  paper('IssueDocument', at('2026-03-02'), {
    document: kept,
    supplyUntil: '2026-03-09',
    criteria: [
      { criterion: '服务方案', points: 50 },
      { criterion: '团队', points: 40 },
    ],
    bidsDue: at('2026-03-14', '09:30'),
  }),
  paper('AmendDocument', at('2026-03-09'), {
    document: kept,
    changes: '删去特定区域业绩',
    affectsBids: true,
    bidsDue: at('2026-03-16', '09:30'),
  }),
  paper('FormPanel', at('2026-03-13'), { experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' }),
  ...(['ag-1', 'ag-2', 'ag-4'] as const).map((agency) =>
    paper('SubmitBid', at('2026-03-15'), { price: price[agency], document: kept, claim: 'none' }, bid(agency)),
  ),
  paper('OpenBids', at('2026-03-16', '09:30'), {
    bids: ['ag-1', 'ag-2', 'ag-4'].map((agency) => bid(agency).replace('open', '1')),
  }),
  paper('ReportEvaluation', at('2026-03-17'), { ranking: [ranked('ag-1', 1), ranked('ag-2', 2), ranked('ag-4', 3)] }),
  paper('ConfirmAward', at('2026-03-18'), { provider: 'ag-1', minutes: 'J-3' }),
  paper('PublishResult', at('2026-03-19'), publication),
]
const named = (act: string) => papers.filter((one) => one.act === act)
const without = (act: string) => papers.filter((one) => one.act !== act)
/** In an order of nobody's. */
const mixed = (some: readonly (typeof papers)[number][]) => [...some].reverse()

describe('the papers of a purchase that was run elsewhere', () => {
  let api: ApiUnderTest
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-04-20T02:00:00.000Z' })
    const parties = { ...(way.opened.data as { parties: object }).parties, procurementAgent: ['pa-1'] }
    await api.given(way.stream, [way.openedAs({ route: 'platform', parties })])
  })
  afterEach(() => api.close())

  const register = (some: readonly object[], key?: string) =>
    api.post(`/v1/cases/${way.caseId}/register`, { papers: some }, { as: 'pa-1.jb', ...(key === undefined ? {} : { key }) })
  const types = ({ body }: Awaited<ReturnType<typeof register>>) =>
    (body['facts'] as Fact[] | undefined)?.map(({ type }) => type) ?? []
  const waiting = ({ body }: Awaited<ReturnType<typeof register>>) =>
    ((body['waiting'] ?? []) as Waiting[]).map(({ n, says, refusals }) => [n, says, refusals.map(({ code }) => code)])
  const course = async () => (await api.engine.store.readCase(way.caseId, '0', 500)).map(({ type }) => type)

  it('are taken in any order and registered in the order in which they happened; an award follows as from any other', async () => {
    const reply = await register(mixed(papers))
    expect([reply.status, waiting(reply)]).toEqual([200, []])
    expect(types(reply).filter((type) => !type.startsWith('Irregularity'))).toEqual([
      'NeedsSurveyed',
      'IntentionPublished',
      'RequirementReviewed',
      'MethodChosen',
      'ImplementationPlanFiled',
      'LotOffered',
      'DocumentIssued',
      'DocumentAmended',
      'PanelFormed',
      'BidSubmitted',
      'BidSubmitted',
      'BidSubmitted',
      'BidsOpened',
      'EvaluationReported',
      'AwardConfirmed',
      'ResultPublished',
      'AwardMade',
    ])
  })

  it('of which one is missing are registered as far as they stand, the others are named and wait; with it the form goes on', async () => {
    const first = await register(mixed(without('ConfirmAward')), 'form-1')
    expect(waiting(first)).toEqual([[1, '公告结果并发出成交通知书', ['AwardNotConfirmed']]])
    const before = (await course()).length
    // Sent again it is the same, and nothing twice.
    expect(waiting(await register(mixed(without('ConfirmAward')), 'form-1'))).toHaveLength(1)
    expect(await course()).toHaveLength(before)
    const whole = await register(mixed(papers), 'form-1')
    expect(waiting(whole)).toEqual([])
    expect((await course()).slice(before).filter((type) => !type.startsWith('Irregularity'))).toEqual([
      'AwardConfirmed',
      'ResultPublished',
      'AwardMade',
    ])
  })

  it('are looked over before anything is written: in which order, what waits for what, what was registered before', async () => {
    const check = async (some: readonly object[], as = 'pa-1.jb') =>
      api.post(`/v1/cases/${way.caseId}/register/check`, { papers: some }, { as, key: 'form-2' })
    const some = [...named('ChooseMethod'), ...named('ReviewRequirement'), ...named('SurveyNeeds'), ...named('PublishResult')]
    expect((await check(some)).body).toMatchObject({
      done: [],
      order: [3, 2, 1],
      waiting: [{ n: 4, says: '公告结果并发出成交通知书' }],
    })
    expect(await course()).toEqual(['ProcurementOpened'])
    await register(named('SurveyNeeds'), 'form-2')
    expect((await check(some)).body).toMatchObject({ done: [3], order: [2, 1], waiting: [{ n: 4 }] })
    expect((await check(some, 'ag-1.jb')).status).toBe(403)
  })

  it('have a form of what there is to register on its route, for who runs the purchase alone; what is typed of it is kept', async () => {
    const form = async (as: string) => api.get(`/v1/cases/${way.caseId}/register/form`, { as })
    const { body } = await form('pa-1.jb')
    const kinds = (body['papers'] as { act: string; says: string; ofBid: boolean }[]).map(
      ({ act, ofBid }) => `${act}${ofBid ? '*' : ''}`,
    )
    expect(kinds).toEqual(expect.arrayContaining(['SurveyNeeds', 'PublishResult', 'SubmitBid*', 'SubmitFinalQuote*']))
    expect(kinds).not.toContain('InviteQuotes')
    expect(body).toMatchObject({ stream: way.stream, lots: ['1'], steps: [], mine: true })
    expect((await form('hs-mzj.sh')).body).toMatchObject({ steps: ['经办', '审核', '签发'], mine: false })
    expect([
      (await form('ag-1.jb')).status,
      (await api.get('/v1/cases/hs-mzj-2026.mz-99/register/form', { as: 'pa-1.jb' })).status,
    ]).toEqual([403, 404])
    const typed = { papers: [{ act: 'SurveyNeeds', data: { respondents: 'drei' } }] }
    const kept = { act: 'RegisterPapers', stream: way.stream, data: typed, key: 'form-3' }
    expect((await api.post('/v1/me/unfinished', kept, { as: 'pa-1.jb' })).status).toBe(200)
    expect((await form('pa-1.jb')).body['unfinished']).toMatchObject({ data: typed, key: 'form-3' })
  })

  it('of which none can be registered leave nothing, and each says why', async () => {
    const reply = await register([...named('PublishResult'), ...named('ConfirmAward')])
    expect(reply.status).toBe(409)
    expect(reply.body['detail']).toMatch(/第1份（公告结果.*第2份（确定成交供应商/s)
    expect(await course()).toEqual(['ProcurementOpened'])
  })

  it('are checked each as its own act, every fault at its place', async () => {
    const [survey, method] = [named('SurveyNeeds')[0], named('ChooseMethod')[0]] as [object, object]
    const reply = await register([
      { ...survey, data: { respondents: 'x' } },
      { ...method, act: 'NoSuchAct' },
    ])
    expect(reply.body.faults?.map(({ at: place }) => place)).toEqual(
      expect.arrayContaining(['papers.0.data.respondents', 'papers.1.act']),
    )
    expect(await course()).toEqual(['ProcurementOpened'])
  })

  it('are nobody’s to register but who runs the purchase', async () => {
    const reply = await api.post(`/v1/cases/${way.caseId}/register`, { papers }, { as: 'ag-1.jb' })
    expect(reply.status).toBe(403)
  })

  it('go through a unit’s steps once for all; what waits stays in the draft', async () => {
    const direct = await api.post(`/v1/cases/${way.caseId}/register`, { papers }, { as: 'hs-mzj.jb' })
    expect(direct.body.refusals?.map(({ code }) => code)).toEqual(['NeedsSignatures'])
    const data = { papers: mixed(without('ConfirmAward')) }
    const draft = await api.post('/v1/drafts', { act: 'RegisterPapers', stream: way.stream, data }, { as: 'hs-mzj.jb' })
    expect(draft).toMatchObject({ status: 200, body: { says: '登记成套材料' } })
    const id = draft.body['id'] as string
    const step = (name: string, as: string, version: number, body: object = {}) =>
      api.post(`/v1/drafts/${id}/${name}`, body, { as, headers: { 'if-match': `"${version}"` } })
    await step('review', 'hs-mzj.sh', 1)
    const issued = await step('issue', 'hs-mzj.qf', 2, { minutes: 'J-9' })
    expect([issued.status, waiting(issued)]).toEqual([200, [[1, '公告结果并发出成交通知书', ['AwardNotConfirmed']]]])
    expect(await course()).toContain('EvaluationReported')
    const open = await api.get('/v1/drafts', { as: 'hs-mzj.qf' })
    expect(JSON.stringify(open.body)).toContain(id)
  })
})
