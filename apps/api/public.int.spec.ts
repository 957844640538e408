import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService } from '../../test/case-in-service.js'
import { contractId } from '../../test/signed-contract.js'

type Step = { readonly id: string; readonly state: string; readonly notices: readonly { sentence: string; address?: string }[] }
type Chain = { readonly title: string; readonly purchaser: readonly { name: string }[]; readonly steps: readonly Step[] }
type Notice = {
  readonly id: string
  readonly kind: string
  readonly sentence: string
  readonly withdrawn?: string
  readonly case?: string
}
type Notices = { readonly notices: readonly Notice[]; readonly next?: string }
type Cases = { readonly cases: readonly { readonly id: string; readonly steps: readonly Step[] }[]; readonly next?: string }

let api: ApiUnderTest
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
  await api.given('procurement/hs-mzj-2026.mz-07/1', [
    { ...way.opened, data: { ...way.opened.data, caseId: 'hs-mzj-2026.mz-07' } },
  ])
})
afterAll(() => api.close())
const cases = async (query = '') => (await api.get(`/v1/public/cases${query}`)).body as unknown as Cases

describe('what everybody may read', () => {
  it('is one chain a purchase, step by step, with a gap where a later step is published', async () => {
    const chain = (await api.get(`/v1/public/cases/${way.caseId}`)).body as unknown as Chain
    expect(chain).toMatchObject({ title: '屯溪区黎阳镇社工站运营服务', purchaser: [{ name: '黄山市民政局' }] })
    expect(chain.steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'intention published',
      'document published',
      'result gap',
      'contract gap',
      'service published',
      'evaluation ahead',
      'acceptance ahead',
      'closed ahead',
    ])
    expect(chain.steps[0]?.notices).toEqual([
      expect.objectContaining({ sentence: '公开了采购意向', address: 'https://example.cn/i' }),
    ])
  })

  it('is no more to whoever has signed in, and holds nothing that is the parties’ alone', async () => {
    const at = `/v1/public/cases/${way.caseId}`
    const [stranger, party] = [await api.raw(at), await api.raw(at, 'hs-mzj.jb')]
    expect(party.payload).toBe(stranger.payload)
    expect(stranger.payload).not.toMatch(/报价|签订|57,000|hs-mzj\.jb|w-11/)
    expect(stranger.headers['cache-control']).toBe('public, max-age=60')
  })

  it('tells a bidder the budget, until when bids are taken, and how they are scored', async () => {
    const chain = (await api.get(`/v1/public/cases/${way.caseId}`)).body
    const issued = caseInService.flatMap(({ facts }) => facts).find(({ type }) => type === 'DocumentIssued')
    const { bidsDue, budget, criteria } = issued?.data as { bidsDue: string; budget: string; criteria: object }
    expect(chain).toMatchObject({ budget, bidsDue, criteria, takesBids: false, purchaser: [{ id: 'hs-mzj' }] })
    expect((await cases('?takesBids=true')).cases).toEqual([])
    expect((await api.get('/v1/public/cases?takesBids=no')).body.faults).toMatchObject([{ at: 'takesBids' }])
  })

  it('is found by a part of its title or number, and by a step of which something is published', async () => {
    const ids = async (query: string) => (await cases(query)).cases.map(({ id }) => id)
    expect(await ids(`?q=${encodeURIComponent('黎阳')}`)).toEqual([way.caseId])
    expect(await ids('?q=MZ-06')).toEqual([way.caseId])
    expect(await ids('?q=%25')).toEqual([])
    expect(await ids('?step=service')).toEqual([way.caseId])
    expect(await ids('?step=closed')).toEqual([])
    expect((await api.get('/v1/public/cases?step=paid')).body.faults).toMatchObject([{ at: 'step' }])
  })

  it('has nothing of a purchase of which nothing is published', async () => {
    expect((await cases()).cases.map(({ id }) => id)).toEqual([way.caseId])
    expect((await api.get('/v1/public/cases/hs-mzj-2026.mz-07')).status).toBe(404)
  })

  it('has what is published from the moment on that it is', async () => {
    await api.given(contractId, [
      { type: 'ContractPublished', data: { address: 'javascript:alert(1)', disclosureReview: 'X-3' } },
    ])
    const { steps } = (await api.get(`/v1/public/cases/${way.caseId}`)).body as unknown as Chain
    const contract = steps.find(({ id }) => id === 'contract')
    expect(contract).toMatchObject({ state: 'published', notices: [{ sentence: '公告了合同' }] })
    expect(contract?.notices[0]).not.toHaveProperty('address')
  })

  it('has a plan once it is published', async () => {
    expect((await api.get('/v1/public/plans/hs-mzj-2026')).status).toBe(404)
    await api.given('plan/hs-mzj-2026', [
      {
        type: 'PlanOpened',
        data: {
          purchaser: 'hs-mzj',
          year: 2026,
          region: '341000',
          parties: { purchaser: ['hs-mzj'], finance: ['hs-czj'], lead: ['hs-sgb'] },
        },
      },
      { type: 'PlanPublished', data: { address: 'https://example.cn/p', disclosureReview: 'X-1', lines: ['mz-06'] } },
    ])
    expect((await api.get('/v1/public/plans/hs-mzj-2026')).body).toMatchObject({
      title: '黄山市民政局2026 年度购买计划',
      notices: [{ sentence: '公开年度计划：1个项目', address: 'https://example.cn/p' }],
    })
  })

  it('is a list of notices, narrowed by kind, unit and time, that goes on by key', async () => {
    const notices = async (query = '') => (await api.get(`/v1/public/notices${query}`)).body as unknown as Notices
    const all = (await notices('?limit=100')).notices
    expect(all.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['plan', 'contract', 'service', 'document', 'intention']))
    const walked: string[] = []
    for (let next: string | undefined = ''; next !== undefined;) {
      const page: Notices = await notices(`?limit=2${next === '' ? '' : `&after=${next}`}`)
      walked.push(...page.notices.map(({ id }) => id))
      next = page.next
    }
    expect(walked).toEqual(all.map(({ id }) => id))
    expect((await notices('?kind=intention')).notices).toMatchObject([
      { kindSays: '采购意向', title: '屯溪区黎阳镇社工站运营服务', case: way.caseId, purchaser: { name: '黄山市民政局' } },
    ])
    expect((await notices('?unit=hs-czj')).notices).toEqual([])
    expect((await notices(`?kind=plan&unit=hs-mzj`)).notices).toMatchObject([{ plan: 'hs-mzj-2026' }])
    expect((await notices('?until=2020-01-01')).notices).toEqual([])
    expect((await notices('?from=2020-01-01&limit=100')).notices).toHaveLength(all.length)
    expect((await api.get('/v1/public/notices?kind=paid')).body.faults).toMatchObject([{ at: 'kind' }])
    expect((await api.get('/v1/public/notices?from=x')).body.faults).toMatchObject([{ at: 'from' }])
  })

  it('has an address that stays, and says there what was withdrawn without what it said', async () => {
    const [intention] = ((await api.get('/v1/public/notices?kind=intention')).body as unknown as Notices).notices
    const at = `/v1/public/notices/${intention?.id ?? ''}`
    expect((await api.get(at)).body).toMatchObject({ sentence: '公开了采购意向', address: 'https://example.cn/i' })
    const version = caseInService
      .filter(({ stream }) => stream === way.stream)
      .flatMap(({ facts }) => facts)
      .findIndex(({ type }) => type === 'IntentionPublished')
    const of = { version: version + 1, kind: 'IntentionPublished', key: null }
    await api.given(way.stream, [
      { type: 'ActStruck', key: `${of.version} IntentionPublished`, data: { act: 'PublishIntention', of, reason: '地址写错了' } },
    ])
    const gone = await api.raw(at)
    expect(JSON.parse(gone.payload)).toMatchObject({
      id: intention?.id,
      sentence: '公开的内容已经撤销',
      withdrawn: expect.any(String),
    })
    expect(gone.payload).not.toContain('example.cn')
    const { steps } = (await api.get(`/v1/public/cases/${way.caseId}`)).body as unknown as Chain
    expect(steps[0]).toMatchObject({ id: 'intention', state: 'gap', notices: [{ sentence: '公开的内容已经撤销' }] })
    expect((await api.get('/v1/public/notices/none')).status).toBe(404)
  })

  it('is followed by other programs: Atom of the notices', async () => {
    const { payload, headers } = await api.raw('/v1/public/notices.atom?kind=contract')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(payload).toContain('<title>合同：屯溪区黎阳镇社工站运营服务</title>')
    expect(payload.match(/<entry>/g)).toHaveLength(1)
  })

  it('is open data: a record of its releases, and the releases of all', async () => {
    const record = (await api.get(`/v1/public/cases/${way.caseId}/ocds`)).body as unknown as {
      records: readonly [{ ocid: string; releases: readonly { tag: readonly string[] }[]; compiledRelease: object }]
    }
    const [{ ocid, releases, compiledRelease }] = record.records
    expect(ocid).toBe(`ocds-000000-${way.caseId}`)
    expect(releases.map(({ tag }) => tag[0])).toContain('tender')
    expect(compiledRelease).toMatchObject({
      tag: ['compiled'],
      buyer: { name: '黄山市民政局' },
      tender: { value: { currency: 'CNY' } },
    })
    expect(JSON.stringify(record)).not.toMatch(/hs-mzj\.jb|w-11/)
    const feed = (await api.get('/v1/public/releases?limit=2')).body as unknown as { releases: object[]; links: { next: string } }
    expect(feed.releases.length).toBeGreaterThan(0)
    const next = new URL(feed.links.next)
    expect((await api.get(`${next.pathname}${next.search}`)).status).toBe(200)
    expect((await api.get('/v1/public/cases/hs-mzj-2026.mz-07/ocds')).status).toBe(404)
  })

  it('is what is overdue to everybody: what the law wants published and is not, never what the parties agreed', async () => {
    const obligation = (rule: string, doneBy: string) => ({
      type: 'ObligationOpened',
      data: {
        rule,
        says: '公告',
        mode: 'must',
        from: { stream: contractId, version: 1, on: '2026-03-02T02:00:00.000Z' },
        bearer: { role: 'purchaser', org: 'hs-mzj' },
        act: 'PublishAcceptance',
        doneBy: [`${doneBy}@${contractId}`],
        due: '2026-03-05T16:00:00.000Z',
        askAt: '2026-03-05T16:00:00.000Z',
        rungs: {},
        basis: {
          day: '2026-03-05',
          provisional: false,
          status: 'verified',
          basis: { instrument: '法', article: '一' },
          derivation: [],
        },
      },
    })
    const breached = { type: 'ObligationBreached', data: { due: '2026-03-05T16:00:00.000Z' } }
    for (const [rule, doneBy] of [
      ['acceptance-publication', 'AcceptancePublished'],
      ['agreed:acceptance', 'AcceptancePublished'],
      ['contract-filing', 'ContractFiled'],
    ] as const)
      await api.given(`obligation/${contractId}/${rule}/public`, [obligation(rule, doneBy), breached])
    expect((await api.get('/v1/public/overdue')).body).toEqual({
      unpaid: [],
      notPublished: [
        expect.objectContaining({
          rule: 'acceptance-publication',
          case: way.caseId,
          unit: { id: 'hs-mzj', name: '黄山市民政局' },
        }),
      ],
    })
  })
})
