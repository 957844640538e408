import { createHash } from 'node:crypto'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, paper, type ApiUnderTest } from '../../test/api.js'
import { award, contractId, opened, signed, started } from '../../test/signed-contract.js'

const letter = {
  number: '黄审通〔2026〕12号',
  signedBy: '示例签发人',
  paper: paper.hash,
  from: '2026-04-01',
  until: '2026-04-30',
}
type Refused = {
  readonly says: string
  readonly person: string
  readonly unit: { readonly name: string }
  readonly pack?: string
  readonly place: { readonly title: string }
  readonly refusals: readonly { readonly code: string; readonly says: string }[]
}
type Exported = {
  readonly facts: readonly {
    readonly sentence: string
    readonly unit?: string
    readonly checksum: string
    readonly pack?: string
    readonly fact: Readonly<Record<string, unknown>>
  }[]
}

const refusedTo = async (api: ApiUnderTest, as: string, query = '') =>
  ((await api.get(`/v1/refusals${query}`, { as })).body as unknown as { refused: readonly Refused[] }).refused
const grant = (api: ApiUnderTest, more: object) =>
  api.post('/v1/letters/hs-sjj/grant', { ...letter, ...more }, { as: 'operator' })

describe('what an audit asks', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-04-20T01:00:00.000Z' })
    await api.given(way.stream, [...way.evaluated])
    await api.given(contractId, [opened, signed, started])
    // Nobody records what the contract does not have.
    await api.post(
      `/v1/contracts/${award}/deliveries/2026-04/record-service`,
      { item: '没有约定的', quantity: 1, on: '2026-04-20', participants: 3, users: [], evidence: paper.hash },
      { as: 'ag-1.jb' },
    )
    await api.post(`/v1/contracts/${award}/close`, {}, { as: 'ag-2.jb' })
  })
  afterAll(() => api.close())

  it('by which letters one reads: their scope by name, their days, and whether they are in force', async () => {
    expect((await api.get('/v1/audit/letters', { as: 'hs-mzj.jb' })).status).toBe(403)
    expect((await api.get('/v1/audit/letters', { as: 'hs-sjj.jb' })).body).toEqual([])
    await grant(api, { number: '旧', until: '2026-04-19', cases: [way.caseId] })
    await grant(api, { number: '今', until: '2026-04-20', regions: ['341002'] })
    await grant(api, { number: '后', from: '2026-04-21', purchasers: ['hs-mzj'] })
    await grant(api, { number: '停', cases: [way.caseId] })
    await api.post('/v1/letters/hs-sjj/revoke', { number: '停', why: '审计已经结束' }, { as: 'operator' })
    expect((await api.get('/v1/audit/letters', { as: 'hs-sjj.jb' })).body).toMatchObject([
      { number: '停', state: 'revoked', why: '审计已经结束' },
      { number: '后', state: 'ahead', purchasers: [{ id: 'hs-mzj', name: '黄山市民政局' }] },
      { number: '今', state: 'inForce', signedBy: '示例签发人', regions: ['341002'] },
      { number: '旧', state: 'over', cases: [{ id: way.caseId, title: '屯溪区黎阳镇社工站运营服务' }] },
    ])
  })

  it('what was refused is told to whoever leads the unit, not to its clerks, and not of another’s', async () => {
    expect(await refusedTo(api, 'ag-1.jb')).toMatchObject([
      {
        says: '记录服务',
        person: 'ag-1.jb',
        place: { title: '屯溪区黎阳镇社工站运营服务' },
        pack: '341000@2025-01-01',
        refusals: [{ says: expect.stringContaining('没有约定的') as string }],
      },
    ])
    expect((await api.get('/v1/refusals', { as: 'hs-mzj.jb' })).status).toBe(403)
    expect(await refusedTo(api, 'hs-mzj.qf')).toEqual([])
  })

  it('what was refused in the cases of its letters is told to an office of audit while they are in force, and of no other case', async () => {
    const office = () => refusedTo(api, 'hs-sjj.jb', `?case=${way.caseId}`)
    expect(await office()).toEqual([])
    await grant(api, { number: '此', purchasers: ['hs-mzj'] })
    expect((await office()).map(({ says, unit }) => [says, unit.name])).toEqual([['记录服务', expect.stringContaining('示例甲')]])
    expect(await refusedTo(api, 'hs-sjj.jb', '?person=ag-1.jb&act=RecordService')).toHaveLength(1)
    expect(await refusedTo(api, 'hs-sjj.jb', '?person=ag-9.jb')).toEqual([])
    await api.post('/v1/letters/hs-sjj/revoke', { number: '此', why: '审计已经结束' }, { as: 'operator' })
    expect(await office()).toEqual([])
  })

  it('cases are looked through for a text in title or number, and for a stage of those that are one’s own', async () => {
    const found = async (as: string, query: string) =>
      ((await api.get(`/v1/cases?${query}`, { as })).body as unknown as { cases: { id: string }[] }).cases.map(({ id }) => id)
    expect(await found('hs-mzj.jb', `q=${encodeURIComponent('黎阳')}`)).toEqual([way.caseId])
    expect(await found('hs-mzj.jb', 'q=MZ-06')).toEqual([way.caseId])
    expect(await found('hs-mzj.jb', `q=${encodeURIComponent('没有这样的')}`)).toEqual([])
    expect(await found('hs-mzj.jb', 'stage=service')).toEqual([way.caseId])
    expect(await found('hs-mzj.jb', 'stage=closed')).toEqual([])
    // How far it has come is its parties' to know.
    expect([await found('ag-5.jb', 'q=mz-06'), await found('ag-5.jb', 'stage=service')]).toEqual([[way.caseId], []])
    expect((await api.get('/v1/cases?stage=some', { as: 'hs-mzj.jb' })).status).toBe(400)
    expect([await found('hs-mzj.jb', 'region=341000'), await found('hs-mzj.jb', 'region=340000')]).toEqual([[way.caseId], []])
  })

  it('cases are counted by stage and region, those alone that are one’s own', async () => {
    const counted = async (as: string, query = '') => (await api.get(`/v1/case-facets${query}`, { as })).body
    const mine = { stages: [{ stage: 'service', says: '服务', cases: 1 }], regions: [{ region: '341000', cases: 1 }] }
    expect(await counted('hs-mzj.jb')).toEqual(mine)
    expect(await counted('hs-mzj.jb', '?q=MZ-06&region=341000')).toEqual(mine)
    expect(await counted('hs-mzj.jb', `?q=${encodeURIComponent('没有这样的')}`)).toEqual({ stages: [], regions: [] })
    expect(await counted('hs-mzj.jb', '?region=340000')).toEqual({ stages: [], regions: mine.regions })
    expect(await counted('ag-5.jb')).toEqual({ stages: [], regions: [] })
  })

  it('a case is taken away as one sees it, each fact with what it can be checked by', async () => {
    const exported = async (as: string) => (await api.get(`/v1/cases/${way.caseId}/export`, { as })).body as unknown as Exported
    const mine = await exported('ag-1.jb')
    const signing = mine.facts.find(({ fact }) => fact['type'] === 'ContractSigned')
    expect(signing).toMatchObject({ sentence: '合同HT-1签订：190,000.00 元', pack: '341000@2025-01-01' })
    const { stream, version, type, key, data, occurredAt, recordedAt, by, evidence, signed: hands } = signing?.fact ?? {}
    expect(signing?.checksum).toBe(
      createHash('sha256')
        .update(canonical({ stream, version, type, key, data, occurredAt, recordedAt, by, evidence, signed: hands }))
        .digest('base64url'),
    )
    const others = await exported('ag-5.jb')
    expect(others.facts.length).toBeGreaterThan(0)
    expect(others.facts.map(({ fact }) => fact['type'])).not.toContain('ContractSigned')
    expect((await api.get('/v1/cases/hs-mzj-2026.mz-99/export', { as: 'ag-1.jb' })).status).toBe(404)
  })

  it('a case is taken away as a table, a line a fact, in words', async () => {
    const { headers, body } = await api.raw(`/v1/cases/${way.caseId}/export.csv`, 'ag-1.jb')
    expect([headers['content-type'], headers['content-disposition']]).toEqual([
      'text/csv; charset=utf-8',
      `attachment; filename="case.csv"; filename*=UTF-8''${way.caseId}.csv`,
    ])
    expect(body.startsWith('\uFEFF"序号","经过",')).toBe(true)
    expect(body).toContain('"合同HT-1签订：190,000.00 元","签订合同","2026年')
    const facts = ((await api.get(`/v1/cases/${way.caseId}/export`, { as: 'ag-1.jb' })).body as unknown as Exported).facts
    expect(body.trimEnd().split('\r\n')).toHaveLength(facts.length + 1)
  })
})

/** JSON with its members in order, as the documentation of the checksum says it: written here once more, as a stranger would. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
    .join(',')}}`
}

describe('what was refused of what is sealed', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-03-10T01:00:00.000Z' })
    await api.given(way.stream, [...way.prepared, ...way.issued])
    await api.post(
      `/v1/bids/${way.caseId}/1/1/ag-2/submit`,
      { price: '99900000', document: paper, claim: 'none' },
      { as: 'ag-2.jb' },
    )
    await grant(api, { from: '2026-03-01', cases: [way.caseId] })
  })
  afterAll(() => api.close())

  it('is told to nobody before it opens, for it would say who bids; then to an office of audit', async () => {
    expect(await refusedTo(api, 'hs-sjj.jb')).toEqual([])
    expect(await refusedTo(api, 'ag-2.jb')).toHaveLength(1)
    await api.given(way.bidOfAgency('ag-2'), [way.submitted('ag-2')])
    expect(await refusedTo(api, 'hs-sjj.jb')).toEqual([])
    await api.given(way.stream, [way.panel, way.bidsOpened])
    expect((await refusedTo(api, 'hs-sjj.jb')).map(({ person }) => person)).toEqual(['ag-2.jb'])
  })
})
