import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, nextPage, type ApiUnderTest } from '../../test/api.js'
import type { GivenFact } from '../../test/given.js'

type Listed = { readonly cases: { readonly id: string; readonly view: string; readonly budget?: string }[] }
type Told = { readonly facts: { readonly type: string; readonly by?: string; readonly data: object }[] }
type Stream = { readonly stream: string; readonly actions: Action[] }
type Action = {
  readonly act: string
  readonly url: string
  readonly allowed: boolean
  readonly refusals: { code: string; basis?: { article: string }; owner?: object }[]
  readonly notBefore?: string
  readonly stillToAsk: string[]
}

const scoredBy = (fact: GivenFact) => ({ ...fact, by: (fact.data as { panelist: string }).panelist })
const bids = way.agencies.map((agency) => way.bidOfAgency(agency))

describe('a case before anything of it is published', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-01-22T02:00:00.000Z' })
    await api.given(way.stream, [way.opened, way.surveyed])
  })
  afterAll(() => api.close())

  it('is not there for a stranger, by list, by name or by its course', async () => {
    expect((await api.get('/v1/cases')).body).toEqual({ cases: [] })
    for (const page of ['', '/timeline']) expect((await api.get(`/v1/cases/${way.caseId}${page}`)).status).toBe(404)
  })

  it('is answered to a stranger exactly as one that does not exist', async () => {
    const [there, not] = await Promise.all([api.get(`/v1/cases/${way.caseId}`), api.get('/v1/cases/hs-mzj-2026.mz-99')])
    expect({ ...there.body, requestId: '', detail: '' }).toEqual({ ...not.body, requestId: '', detail: '' })
  })

  it('is not there for a provider that it does not name', async () => {
    expect((await api.get(`/v1/cases/${way.caseId}`, { as: 'ag-1.jb' })).status).toBe(404)
    expect((await api.get(`/v1/cases/${way.caseId}/actions`, { as: 'ag-1.jb' })).status).toBe(404)
  })

  it('is there, whole, for its purchaser', async () => {
    const { body } = await api.get('/v1/cases', { as: 'hs-mzj.jb' })
    expect((body as unknown as Listed).cases).toMatchObject([
      { id: way.caseId, view: 'party', stage: 'procurement', budget: '19650000' },
    ])
    expect(
      ((await api.get(`/v1/cases/${way.caseId}/timeline`, { as: 'hs-mzj.jb' })).body as unknown as Told).facts.map(
        ({ type }) => type,
      ),
    ).toEqual(['ProcurementOpened', 'NeedsSurveyed'])
  })

  it('tells its purchaser what can be done, and why not, with article, owner and earliest moment', async () => {
    const { body } = await api.get(`/v1/cases/${way.caseId}/actions`, { as: 'hs-mzj.jb' })
    const procurement = (body as unknown as Stream[]).find(({ stream }) => stream === way.stream)
    const act = (name: string) => procurement?.actions.find((action) => action.act === name)
    expect(act('PublishIntention')).toMatchObject({
      allowed: true,
      refusals: [],
      url: `/v1/cases/${way.caseId}/attempts/1/publish-intention`,
      fields: [{ name: 'address', kind: 'text', label: expect.any(String) as string }, expect.anything()],
    })
    expect(act('IssueDocument')).not.toHaveProperty('fields')
    expect(act('SurveyNeeds')).toMatchObject({ allowed: false })
    expect(act('IssueDocument')?.refusals.length).toBeGreaterThan(1)
    expect(act('IssueDocument')?.stillToAsk.length).toBeGreaterThan(0)
    expect(act('ScoreBid')?.refusals.map(({ code }) => code)).toContain('NotYours')
    expect(procurement?.actions.map(({ act: name }) => name)).not.toContain('OpenProcurement')
  })

  it('wants a token for what can be done, and for obligations', async () => {
    for (const page of ['actions', 'obligations', 'irregularities'])
      expect((await api.get(`/v1/cases/${way.caseId}/${page}`)).status).toBe(401)
  })
})

describe('a case whose bids are in and whose panel has scored', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z' })
    await api.given(way.stream, [...way.prepared, ...way.issued, way.panel])
    for (const agency of way.agencies)
      await api.given(way.bidOfAgency(agency), [{ ...way.submitted(agency), by: `${agency}.jb` }])
  })
  afterAll(() => api.close())
  const course = async (as?: string) =>
    ((await api.get(`/v1/cases/${way.caseId}/timeline`, as === undefined ? {} : { as })).body as unknown as Told).facts
  const kinds = async (as?: string) => (await course(as)).map(({ type }) => type)

  it('shows a stranger what is published and nothing else, without who did it', async () => {
    expect(await kinds()).toEqual(['IntentionPublished', 'LotOffered', 'DocumentIssued'])
    expect((await course()).some((fact) => 'by' in fact)).toBe(false)
    const { body } = await api.get('/v1/cases')
    expect((body as unknown as Listed).cases).toEqual([
      { id: way.caseId, title: expect.any(String) as string, region: '341000', view: 'published', purchaser: ['hs-mzj'] },
    ])
  })

  it('shows the purchaser no bid before they are opened, not even that there are any', async () => {
    expect(await kinds('hs-mzj.jb')).not.toContain('BidSubmitted')
    const streams = (await api.get(`/v1/cases/${way.caseId}/actions`, { as: 'hs-mzj.jb' })).body as unknown as Stream[]
    expect(streams.map(({ stream }) => stream).filter((stream) => bids.includes(stream as never))).toEqual([])
    expect((await api.get(`/v1/bids/${way.caseId}/1/1/ag-1/actions`, { as: 'hs-mzj.jb' })).status).toBe(404)
  })

  it('shows a bidder their own bid alone', async () => {
    expect((await kinds('ag-1.jb')).filter((type) => type === 'BidSubmitted')).toHaveLength(1)
    const streams = (await api.get(`/v1/cases/${way.caseId}/actions`, { as: 'ag-1.jb' })).body as unknown as Stream[]
    expect(streams.map(({ stream }) => stream).filter((stream) => bids.includes(stream as never))).toEqual([
      way.bidOfAgency('ag-1'),
    ])
  })

  it('offers a provider that has not bid its own bid', async () => {
    const streams = (await api.get(`/v1/cases/${way.caseId}/actions`, { as: 'ag-3.jb' })).body as unknown as Stream[]
    expect(
      streams.find(({ stream }) => stream === `bid/${way.caseId}/1/1/ag-3`)?.actions.find(({ act }) => act === 'SubmitBid'),
    ).toMatchObject({ allowed: true })
  })

  it('hides who sits on the panel from bidders, and the case from a panelist until they have said to whom they are tied', async () => {
    expect(await kinds('ag-1.jb')).not.toContain('PanelFormed')
    const sees = async () => (await kinds('ex-01')).includes('ProcurementOpened')
    expect(await sees()).toBe(false)
    const declared = await api.post(`/v1/cases/${way.caseId}/attempts/1/declare-ties`, {}, { as: 'ex-01' })
    expect(declared).toMatchObject({ status: 200, body: { facts: [{ type: 'TiesDeclared' }] } })
    expect(await sees()).toBe(true)
  })

  it('opens the bids to the parties once they are opened, and shows a panelist their own scores alone', async () => {
    await api.given(way.stream, [way.bidsOpened, ...way.declared, ...way.scored.map(scoredBy)])
    expect((await kinds('hs-mzj.jb')).filter((type) => type === 'BidSubmitted')).toHaveLength(3)
    expect((await kinds('ex-01')).filter((type) => type === 'BidScored')).toHaveLength(3)
    expect(await kinds('hs-mzj.jb')).not.toContain('BidScored')
    expect(await kinds()).toEqual(['IntentionPublished', 'LotOffered', 'DocumentIssued'])
  })

  it('shows the parties what has a day in it up to which it holds: that is no seal', async () => {
    const [from, until] = ['2026-03-20T02:00:00.000Z', '2026-03-27T02:00:00.000Z']
    const basis = { instrument: '政府采购质疑和投诉办法', article: '第三十二条', quote: '暂停' }
    await api.given(way.stream, [
      { type: 'ClockStopped', key: 'q-1', data: { from, until, basis } },
      { type: 'ClockResumed', key: 'q-1', data: { until } },
    ])
    expect((await kinds('hs-mzj.jb')).slice(-2)).toEqual(['ClockStopped', 'ClockResumed'])
  })

  it('goes page by page', async () => {
    const seen: string[] = []
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: { body: Record<string, unknown> } = await api.get(`/v1/cases/${way.caseId}/timeline?limit=4${after}`, {
        as: 'hs-mzj.jb',
      })
      seen.push(...(page.body as unknown as Told).facts.map(({ type }) => type))
      const next = page.body['next'] as string | undefined
      after = next === undefined ? undefined : `&after=${next}`
    }
    expect(seen).toEqual(await kinds('hs-mzj.jb'))
    expect((await api.get(`/v1/cases/${way.caseId}/timeline?limit=0`)).status).toBe(400)
    expect((await api.get(`/v1/cases/${way.caseId}/timeline?after=x`)).status).toBe(400)
  })

  it('is told as it was recorded by a day or a moment, and as nothing that is neither', async () => {
    const asOf = async (moment: string) =>
      (
        (await api.get(`/v1/cases/${way.caseId}/timeline?limit=500&asOf=${encodeURIComponent(moment)}`, { as: 'hs-mzj.jb' }))
          .body as unknown as Told
      ).facts.map(({ type }) => type)
    const { facts } = (await api.get(`/v1/cases/${way.caseId}/timeline?limit=500`, { as: 'hs-mzj.jb' })).body as unknown as {
      facts: { recordedAt: string }[]
    }
    const recorded = facts.map(({ recordedAt }) => recordedAt).sort()
    const last = recorded.at(-1) ?? ''
    expect(await asOf(last)).toEqual(await kinds('hs-mzj.jb'))
    expect(await asOf('2020-01-01')).toEqual([])
    expect(await asOf('2099-01-01')).toEqual(await kinds('hs-mzj.jb'))
    for (const moment of ['x', '2026-02-30x', '2026-13-01'])
      expect((await api.get(`/v1/cases/${way.caseId}/timeline?asOf=${moment}`)).status).toBe(400)
  })

  it('of a person is what passed through their hands, the newest first, page by page, for whom the case names', async () => {
    const log = async (as: string) => {
      const seen: string[] = []
      for (let after: string | undefined = ''; after !== undefined;) {
        const { body }: { body: Record<string, unknown> } = await api.get(`/v1/people/ex-01/timeline?limit=1${after}`, { as })
        seen.push(
          ...(body as unknown as Told).facts.map(({ type, data }) => `${type} ${(data as { provider: string }).provider}`),
        )
        after = body['next'] === undefined ? undefined : `&after=${body['next'] as string}`
      }
      return seen
    }
    const scored = way.agencies.map((agency) => `BidScored ${agency}`).toReversed()
    expect(await log('ex-01')).toEqual([...scored, 'TiesDeclared undefined'])
    expect(await log('ag-5.jb')).toEqual([])
  })
})

describe('the course of a plan', () => {
  let api: ApiUnderTest
  const plan = 'plan/hs-mzj-2026'
  const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-01-22T02:00:00.000Z' })
    await api.given(plan, [
      { type: 'PlanOpened', data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties } },
      { type: 'PlanDecided', data: { minutes: 'J-1' } },
      { type: 'PlanPublished', data: { address: 'https://example.cn/plan', disclosureReview: 'X-1', lines: ['mz-06'] } },
      { type: 'PlanOpinionGiven', data: { opinion: '同意', number: 'Y-1' } },
      { type: 'PlanClosed', data: {} },
    ])
  })
  afterAll(() => api.close())

  const course = async (size: number, as?: string): Promise<string[][]> => {
    const pages: string[][] = []
    for (let after: string | undefined = ''; after !== undefined;) {
      const url: string = `/v1/plans/hs-mzj-2026/timeline?limit=${size}${after}`
      const { body } = await api.get(url, as === undefined ? {} : { as })
      const { facts, next } = body as unknown as Told & { next?: string }
      pages.push(facts.map(({ type }) => type))
      after = next === undefined ? undefined : `&after=${next}`
    }
    return pages
  }

  it('goes page by page, for its parties and for strangers, and no page of theirs is short', async () => {
    expect(await course(2, 'hs-mzj.jb')).toEqual([
      ['PlanOpened', 'PlanDecided'],
      ['PlanPublished', 'PlanOpinionGiven'],
      ['PlanClosed'],
    ])
    expect(await course(1)).toEqual([['PlanPublished'], ['PlanClosed']])
    expect((await api.get('/v1/plans/hs-mzj-2026/timeline?after=x')).status).toBe(400)
    expect((await api.get('/v1/plans/hs-mzj-2027/timeline')).status).toBe(404)
  })
})

describe('obligations', () => {
  let api: ApiUnderTest
  const now = '2026-04-07T02:00:00.000Z'
  const subject = way.stream
  const owed = (rule: string, day: string, more: object = {}): [`obligation/${string}`, GivenFact[]] => {
    const due = `${day}T16:00:00.000Z`
    const basis = {
      entry: '2015-03-01',
      day,
      status: 'verified',
      basis: { instrument: '政府采购法实施条例', article: '第五十条', quote: '…' },
      derivation: ['4月2日签订', '第2个工作日'],
    }
    const opened = {
      rule,
      says: '公告合同',
      mode: 'must',
      from: { stream: subject, version: 1, on: now },
      bearer: { role: 'purchaser', org: 'hs-mzj' },
      act: 'PublishContract',
      doneBy: [`Never@${subject}#${rule}`],
      due,
      basis,
      rungs: { leader: day, supervisor: day },
      ...more,
    }
    return [`obligation/${subject}/${rule}`, [{ type: 'ObligationOpened', data: opened }]]
  }

  beforeAll(async () => {
    api = await apiOnPostgres({ now })
    await api.given(way.stream, way.prepared)
    for (const one of [
      owed('late', '2026-04-05'),
      owed('today', '2026-04-07'),
      owed('soon', '2026-04-14'),
      owed('later', '2026-04-15'),
      owed('window', '2026-04-05', { mode: 'may' }),
      owed('held', '9999-12-31'),
    ])
      await api.given(...one)
    await api.given(...owed('host', '2026-04-05', { bearer: { role: 'host', org: 'tx-ly-host' } }))
  })
  afterAll(() => api.close())

  it('of mine are grouped by urgency, each with due, how it was counted, and article', async () => {
    const { body } = await api.get('/v1/me/obligations', { as: 'hs-mzj.jb' })
    const rules = (group: string) => (body[group] as { rule: string }[]).map(({ rule }) => rule)
    expect([rules('overdue'), rules('dueToday'), rules('soon'), rules('later'), rules('stopped')]).toEqual([
      ['late'],
      ['today'],
      ['soon'],
      ['later'],
      ['held'],
    ])
    expect(body['overdue']).toMatchObject([
      {
        due: '2026-04-05T16:00:00.000Z',
        day: '2026-04-05',
        weekday: '周日',
        workingDaysLeft: -1,
        stopped: false,
        when: '2026年4月5日（周日）届满，已过1个工作日',
        derivation: ['4月2日签订', '第2个工作日'],
        basis: { article: '第五十条' },
        standing: 'open',
      },
    ])
  })

  it('say the day as people do; a stop without an end has none, and a window that is over is closed', async () => {
    const { body } = await api.get(`/v1/cases/${way.caseId}/obligations`, { as: 'hs-mzj.jb' })
    const of = (rule: string) => (body as unknown as { rule: string }[]).find((one) => one.rule === rule)
    expect(of('soon')).toMatchObject({ weekday: '周二', workingDaysLeft: 5, when: '2026年4月14日（周二）前办理，还有5个工作日' })
    expect(of('today')).toMatchObject({ workingDaysLeft: 0, when: '2026年4月7日（周二）前办理，只剩今天' })
    expect(of('held')).toMatchObject({ due: null, day: null, stopped: true, when: '暂停计时，恢复后继续' })
    expect(of('window')).toMatchObject({ standing: 'closed', when: '2026年4月5日（周日）' })
    expect(JSON.stringify(body)).not.toContain('9999-12-31T')
  })

  it('of a case are for its parties', async () => {
    expect((await api.get(`/v1/cases/${way.caseId}/obligations`, { as: 'tx-ly-host.jb' })).body).toHaveLength(7)
    expect((await api.get(`/v1/cases/${way.caseId}/obligations`, { as: 'ag-3.jb' })).body).toEqual([])
  })

  it('come page by page: of mine with the page, of a case and of the alarm in the header Link', async () => {
    const first = (await api.get('/v1/me/obligations?limit=3', { as: 'hs-mzj.jb' })).body
    const second = (await api.get(`/v1/me/obligations?limit=3&after=${String(first['next'])}`, { as: 'hs-mzj.jb' })).body
    const rules = (body: object) =>
      Object.values(body).flatMap((group) => (Array.isArray(group) ? (group as { rule: string }[]) : []))
    expect(rules(first).map(({ rule }) => rule)).toEqual(['late', 'today', 'soon'])
    expect(rules(second).map(({ rule }) => rule)).toEqual(['later', 'held'])
    expect(second).not.toHaveProperty('next')
    for (const [list, as, all] of [
      [`/v1/cases/${way.caseId}/obligations`, 'hs-mzj.jb', 7],
      ['/v1/obligations/overdue-without-breach', 'operator', 3],
    ] as const) {
      const found: string[] = []
      for (let url: string | undefined = `${list}?limit=1`; url !== undefined;) {
        const { body, headers } = await api.get(url, { as })
        expect(body).toHaveLength(1)
        found.push(...(body as unknown as { id: string }[]).map(({ id }) => id))
        url = nextPage(headers)
      }
      expect(new Set(found).size).toBe(all)
      expect(found).toHaveLength(all)
    }
  })

  it('that are overdue without a breach are the operator’s alarm, and nobody else’s', async () => {
    const { body } = await api.get('/v1/obligations/overdue-without-breach', { as: 'operator' })
    expect((body as unknown as { rule: string }[]).map(({ rule }) => rule).sort()).toEqual(['host', 'late', 'window'])
    expect((await api.get('/v1/obligations/overdue-without-breach', { as: 'hs-mzj.jb' })).status).toBe(403)
  })

  it('want a token', async () => expect((await api.get('/v1/me/obligations')).status).toBe(401))
})
