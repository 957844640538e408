import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, paper, type ApiUnderTest } from '../../test/api.js'
import { Seal } from './reading/cursor.js'

type Page = {
  readonly facts: { readonly id: string; readonly type: string; readonly version?: number }[]
  readonly next?: string
}

const bidAt = (agency: string) => `/v1/bids/${way.caseId}/1/1/${agency}/submit`
const bid = { price: '19000000', document: paper }
/** What was found about a bid as it was registered, sealed with it. */
const found = {
  type: 'IrregularityFound',
  key: 'BidOverBudget',
  data: {
    act: 'SubmitBid',
    found: {
      code: 'BidOverBudget',
      says: '报价超过采购预算',
      basis: { instrument: '财库〔2014〕214号', article: '第三十四条', quote: '' },
    },
    stream: way.bidOfAgency('ag-3'),
    process: `purchase/${way.caseId}`,
    until: 'BidsOpened',
  },
  by: 'ag-3.jb',
}
const timeline = `/v1/cases/${way.caseId}/timeline`

describe('a sealed bid and a panel', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z' })
    await api.given(way.stream, [...way.prepared, ...way.issued, way.panel])
    await api.given(way.bidOfAgency('ag-1'), [{ ...way.submitted('ag-1'), by: 'ag-1.jb' }])
  })
  afterAll(() => api.close())

  const page = async (query: string, as?: string) =>
    (await api.get(`${timeline}${query}`, as === undefined ? {} : { as })).body as unknown as Page

  it.each(['ag-5.jb', 'ex-01', 'tx-ly-host.jb'])('are answered to %s alike, whatever version is guessed', async (as) => {
    const answers = await Promise.all(
      ['ag-1', 'ag-3'].flatMap((agency) =>
        [undefined, '"0"', '"1"', '"777"'].map((version) =>
          api.post(bidAt(agency), bid, { as, headers: version === undefined ? {} : { 'if-match': version } }),
        ),
      ),
    )
    for (const { status, headers, body } of answers) {
      expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'NotYours' })
      expect(headers).not.toHaveProperty('etag')
      expect(body.refusals).toEqual([
        { code: 'NotYours', says: expect.any(String) as string, owner: { role: 'provider', says: '承接主体' } },
      ])
    }
  })

  it('name no panelist to anybody whose act it is not', async () => {
    for (const as of ['ag-5.jb', 'ag-1.jb', 'hs-czj.jb']) {
      const reply = await api.post(
        `/v1/cases/${way.caseId}/attempts/1/score-bid`,
        { provider: 'ag-1', score: '80' },
        { as, headers: { 'if-match': '"9"' } },
      )
      expect(JSON.stringify(reply.body)).not.toMatch(/ex-01|ex-02|hs-mzj\.dl/)
      const actions = await api.get(`/v1/cases/${way.caseId}/actions`, { as })
      expect(JSON.stringify(actions.body)).not.toMatch(/ex-01|ex-02|hs-mzj\.dl/)
    }
  })

  it('do not name the panel in a bid that comes after it was formed', async () => {
    const taken = await api.post(bidAt('ag-2'), bid, { as: 'ag-2.jb' })
    expect(taken).toMatchObject({ status: 200, headers: { etag: '"1"' } })
    const { facts } = await page('', 'ag-2.jb')
    expect(facts.map(({ type }) => type)).toContain('BidSubmitted')
    expect(JSON.stringify(facts)).not.toMatch(/ex-01|ex-02|hs-mzj\.dl/)
  })

  it('show no page that is empty or short with more to come, and nothing in a cursor or an id', async () => {
    const seen: string[] = []
    const words: string[] = []
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const { facts, next }: Page = await page(`?limit=1${after === undefined ? '' : `&after=${after}`}`)
      expect(facts).toHaveLength(1)
      seen.push(...facts.map(({ type }) => type))
      words.push(...facts.map(({ id }) => id), ...(next === undefined ? [] : [next]))
      after = next
    }
    expect(seen).toEqual(['IntentionPublished', 'LotOffered', 'DocumentIssued'])
    for (const word of words) expect(word).toMatch(/^[\w-]{43,}$/)
    expect((await api.get(`${timeline}?after=134`)).status).toBe(400)
    expect((await api.get(`/v1/cases?after=${words[1]}`)).status).toBe(400)
  })

  it('tell versions only of streams of which all may be seen', async () => {
    const versions = async (as: string) => (await page('', as)).facts.map(({ version }) => version)
    expect(await versions('hs-mzj.jb')).not.toContain(undefined)
    const host = (await page('', 'tx-ly-host.jb')).facts
    expect(host.length).toBeGreaterThan(0)
    expect(host.every((fact) => !('version' in fact))).toBe(true)
  })

  it('keep back what is found about a bid until the bids are opened', async () => {
    await api.given(way.bidOfAgency('ag-3'), [{ ...way.submitted('ag-4'), by: 'ag-3.jb' }, found])
    const foundBy = async (as: string) => [
      ...(await page('', as)).facts.filter(({ type }) => type === 'IrregularityFound'),
      ...((await api.get(`/v1/cases/${way.caseId}/irregularities`, { as })).body as unknown as object[]),
    ]
    for (const as of ['hs-mzj.jb', 'hs-czj.jb']) {
      expect(await foundBy(as)).toEqual([])
      expect((await api.get(`/v1/bids/${way.caseId}/1/1/ag-3/actions`, { as })).status).toBe(404)
      expect(JSON.stringify((await api.get(`/v1/cases/${way.caseId}/actions`, { as })).body)).not.toContain('ag-3')
    }
    await api.given(way.stream, [way.bidsOpened, ...way.declared])
    expect((await foundBy('hs-mzj.jb')).length).toBeGreaterThan(1)
    expect((await page('', 'ex-01')).facts.map(({ type }) => type)).toContain('BidSubmitted')
  })

  it('give a panelist who has scored no count of the scores', async () => {
    await api.given(way.bidOfAgency('ag-1'), [{ ...way.quoted('ag-1'), by: 'ag-1.jb' }])
    const scored = await api.post(
      `/v1/cases/${way.caseId}/attempts/1/score-bid`,
      { provider: 'ag-1', score: '80' },
      { as: 'ex-01' },
    )
    expect(scored.status).toBe(200)
    expect(scored.headers).not.toHaveProperty('etag')
    expect(scored.body).not.toHaveProperty('version')
    for (const version of ['"1"', '"12"', '"13"']) {
      const guessed = await api.post(
        `/v1/cases/${way.caseId}/attempts/1/score-bid`,
        { provider: 'ag-2', score: '80' },
        { as: 'ex-01', headers: { 'if-match': version } },
      )
      expect(guessed).toMatchObject({ status: 412, body: { code: 'SeenVersionIsOld' } })
      expect(guessed.headers).not.toHaveProperty('etag')
    }
  })
})

describe('what is sealed', () => {
  const seal = new Seal(Buffer.alloc(32, 7))

  it('opens on every node of one key, for the use it was sealed for', () => {
    const word = seal.next('cases', 'hs-mzj-2026.mz-06')
    expect(new Seal(Buffer.alloc(32, 7)).after('cases', word)).toBe('hs-mzj-2026.mz-06')
    expect(() => seal.after('drafts', word)).toThrow('分页有误')
    expect(() => new Seal(Buffer.alloc(32, 8)).after('cases', word)).toThrow('分页有误')
    const changed = word.startsWith('A') ? `B${word.slice(1)}` : `A${word.slice(1)}`
    expect(() => seal.after('cases', changed)).toThrow('分页有误')
  })

  it('tells neither order nor distance', () => {
    const words = Array.from({ length: 200 }, (_, position) => seal.seal('fact', String(position)))
    expect(new Set(words).size).toBe(200)
    expect(new Set(words.map(({ length }) => length)).size).toBe(1)
    expect([...words].sort()).not.toEqual(words)
  })
})
