import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService, oweWhatSigningAsks, publication } from '../../test/case-in-service.js'

type History = {
  readonly facts: { readonly sentence: string; readonly unit?: string }[]
  readonly total: number
  readonly next?: string
}

let api: ApiUnderTest
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
  await oweWhatSigningAsks(api.engine)
})
afterAll(() => api.close())
const page = async <Body>(name: string, as: string): Promise<Body> =>
  (await api.get(`/v1/cases/${way.caseId}/${name}`, { as })).body as unknown as Body

describe('what happened in a case', () => {
  const sentences = async (as: string, query = '') =>
    (await page<History>(`history?limit=500${query}`, as)).facts.map(({ sentence }) => sentence)

  it('is told in sentences, the newest first, without what only lays down what others wait for', async () => {
    const told = await sentences('hs-mzj.jb')
    expect(told[0]).toBe('记录2026年5月14日的个案工作：1，9人参加')
    expect(told).toContain('合同HT-1签订：190,000.00 元')
    expect(told).not.toContain('约定第1岗，在黎阳镇的服务地点')
  })

  it('is told with that too where all is asked for', async () => {
    expect(await sentences('hs-mzj.jb', '&level=all')).toContain('约定第1岗，在黎阳镇的服务地点')
  })

  it('goes page by page, with no fact twice and none left out', async () => {
    const all = (await page<History>('history?limit=500', 'hs-mzj.jb')).facts
    const paged: History['facts'] = []
    for (let after = ''; ;) {
      const { facts, next, total } = await page<History>(`history?limit=7${after}`, 'hs-mzj.jb')
      expect(total).toBe(all.length)
      paged.push(...facts)
      if (next === undefined) break
      after = `&after=${next}`
    }
    expect(paged).toEqual(all)
  })

  it('is told to a losing bidder and to a stranger as far as they may see it, and counted so', async () => {
    const loser = await page<History>('history?limit=500', 'ag-2.jb')
    expect(loser.total).toBe(loser.facts.length)
    expect(loser.facts.filter(({ sentence }) => /最后报价/.test(sentence))).toHaveLength(1)
    const stranger = await sentences('ag-5.jb')
    expect(stranger).toContain('公开了采购意向')
    expect(stranger.filter((sentence) => /个案|报价|签订/.test(sentence))).toEqual([])
  })

  it('is asked for by a level that there is', async () => {
    expect((await api.get(`/v1/cases/${way.caseId}/history?level=some`, { as: 'hs-mzj.jb' })).body.faults).toEqual([
      { at: 'level', says: '应为 main（办理的事项）或者 all（全部）' },
    ])
  })
})

describe('how a day was counted', () => {
  const at = `/v1/obligations/${encodeURIComponent(publication)}/ledger`

  it('is told day by day to the parties, the days off with their names', async () => {
    expect((await api.get(at, { as: 'ag-1.jb' })).body).toEqual([
      { from: '2026-04-03', to: '2026-04-03', counts: true, says: '第1个工作日' },
      { from: '2026-04-04', to: '2026-04-06', counts: false, says: '清明，不计' },
      { from: '2026-04-07', to: '2026-04-07', counts: true, says: '第2个工作日' },
    ])
  })

  it('is not there for a losing bidder, nor for one who has no part in it; nor where there is none', async () => {
    for (const as of ['ag-2.jb', 'ag-5.jb']) expect((await api.get(at, { as })).status).toBe(404)
    const none = `/v1/obligations/${encodeURIComponent(`${publication}/2`)}/ledger`
    expect((await api.get(none, { as: 'hs-mzj.jb' })).status).toBe(404)
  })

  it('stands beside who owes it, by name', async () => {
    const { body } = await api.get(`/v1/cases/${way.caseId}/obligations`, { as: 'ag-1.jb' })
    expect(body).toMatchObject([{ id: publication, bearer: { role: 'purchaser', says: '黄山市民政局' }, day: '2026-04-07' }])
  })
})
