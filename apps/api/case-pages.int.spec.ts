import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService } from '../../test/case-in-service.js'

type History = {
  readonly facts: { readonly sentence: string; readonly unit?: string }[]
  readonly total: number
  readonly next?: string
}

let api: ApiUnderTest
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
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
