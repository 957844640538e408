import { modelContract, rules } from '#law'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'

type Listed = readonly {
  readonly id: string
  readonly asks: string
  readonly now: readonly string[]
  readonly clauses: readonly { readonly article: string }[]
}[]
type Told = {
  readonly entries: readonly {
    readonly from: string
    readonly until?: string
    readonly holds: boolean
    readonly by: readonly string[]
  }[]
  readonly cases: readonly string[]
}

describe('the law', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-05-25T02:00:00.000Z' })
  })
  afterAll(() => api.close())
  const listed = async (query = '') => (await api.get(`/v1/law${query}`)).body as unknown as Listed
  const told = async (rule: string) => (await api.get(`/v1/law/${rule}`)).body as unknown as Told

  it('is read by everybody: every rule, with what holds today and under which clause', async () => {
    const all = await listed()
    expect(all.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort())
    expect(all.find(({ id }) => id === 'contract-publication')).toMatchObject({
      asks: '合同签订后，最迟何时公告合同？',
      now: ['公告发出期不超过2个工作日。'],
      status: '已核对原文',
      clauses: [{ instrument: '政府采购法实施条例', article: '第五十条', checkedOn: '2026-11-23' }],
    })
  })

  it('is read with the contract templates: every clause, and which may be agreed otherwise', async () => {
    const templates = (await api.get('/v1/contract-templates')).body as unknown as readonly { clauses: readonly object[] }[]
    expect(templates).toMatchObject([{ title: '示范文本第一版', from: '2003-01-01' }])
    expect(templates[0]).not.toHaveProperty('region')
    const { replacement, service } = modelContract.clauses
    expect(templates[0]?.clauses).toContainEqual({
      article: replacement.article,
      quote: replacement.quote,
      mayDiffer: '补派社工',
    })
    expect(templates[0]?.clauses).toContainEqual(service)
  })

  it('is found by an article, a paragraph of it included, and by a text', async () => {
    const of = (article: string) =>
      listed(`?instrument=${encodeURIComponent('政府采购法实施条例')}&article=${encodeURIComponent(article)}`)
    const whole = (await of('第四十五条')).map(({ clauses }) => clauses.map(({ article }) => article)).flat()
    expect(new Set(whole)).toEqual(new Set(['第四十五条第一款', '第四十五条第二款']))
    expect((await of('第五十条第一款')).map(({ id }) => id)).toContain('contract-publication')
    expect((await of('第五十条')).map(({ id }) => id)).not.toContain('complaint-time')
    expect((await listed(`?q=${encodeURIComponent('最迟何时公告合同')}`)).map(({ id }) => id)).toEqual(['contract-publication'])
    expect(await listed(`?q=${encodeURIComponent('没有这样的规定')}`)).toEqual([])
  })

  it('of one rule is told since when it holds, until when, for which case, and every case it was tried on', async () => {
    const { entries, cases } = await told('allowed-methods')
    const inquiry = entries.filter(({ by }) => by.includes('询价'))
    expect(inquiry).toMatchObject([
      { from: '2003-01-01', until: '2014-02-01', holds: false },
      { from: '2014-02-01', holds: true },
    ])
    expect(cases).toContain('2014年1月31日仍适用政府采购法 第三十二条（询价）')
    const on = async (day: string) =>
      ((await api.get(`/v1/law/allowed-methods?on=${day}`)).body as unknown as Told).entries
        .filter(({ by, holds }) => by.includes('询价') && holds)
        .map(({ from }) => from)
    expect([await on('2014-01-31'), await on('2014-02-01')]).toEqual([['2003-01-01'], ['2014-02-01']])
  })

  it('has no other rules, no other days', async () => {
    expect((await api.get('/v1/law/no-such-rule')).status).toBe(404)
    expect((await api.get('/v1/law/allowed-methods?on=2026-13-01')).status).toBe(400)
    expect((await api.get(`/v1/law?q=${'长'.repeat(101)}`)).status).toBe(400)
  })
})
