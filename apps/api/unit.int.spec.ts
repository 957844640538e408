import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'

type Person = {
  readonly person: string
  readonly state: string
  readonly duties: readonly string[]
  readonly why?: string
  readonly deputies: readonly { readonly standsInFor: string }[]
  readonly drafts: readonly { readonly id: string; readonly place: string }[]
  readonly acts: readonly { readonly act: string }[]
}
type Own = {
  readonly steps: readonly { readonly step: string; readonly people: readonly string[] }[]
  readonly people: readonly Person[]
  readonly join?: object
}

describe('one’s own unit', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-02-01T02:00:00.000Z' })
    await api.given(way.stream, [way.opened, way.surveyed])
  })
  afterAll(() => api.close())
  const own = async (as: string) => (await api.get('/v1/unit', { as })).body as unknown as Own
  const one = async (person: string, as = 'hs-mzj.jb') => (await own(as)).people.find((found) => found.person === person)
  const change = (person: string, verb: string, body: object, as = 'hs-mzj.jb') =>
    api.post(`/v1/people/${person}/${verb}`, { unit: 'hs-mzj', ...body }, { as })

  it('has its people with their duties, and who takes which step today; of another’s nobody is told', async () => {
    const { steps, people } = await own('hs-mzj.sh')
    expect(steps).toMatchObject([
      { step: '经办', people: ['hs-mzj.cw', 'hs-mzj.jb'] },
      { step: '审核', people: ['hs-mzj.sh'] },
      { step: '签发', people: ['hs-mzj.fz', 'hs-mzj.qf'] },
    ])
    expect(people.every(({ person }) => person.startsWith('hs-mzj.'))).toBe(true)
    expect((await own('ag-1.jb')).steps).toEqual([])
    expect((await api.get('/v1/unit')).status).toBe(401)
  })

  it('offers its administrator, and nobody else, what can be done about each', async () => {
    const acts = async (as: string) => (await one('hs-mzj.sh', as))?.acts.map(({ act }) => act).sort()
    expect(await acts('hs-mzj.jb')).toEqual(['ChangeDuties', 'LeaveUnit', 'NameDeputy'])
    expect(await acts('hs-mzj.qf')).toEqual([])
    expect([(await own('hs-mzj.jb')).join, (await own('hs-mzj.qf')).join]).toEqual([
      { act: 'JoinUnit', says: '加入单位', stream: 'person/' },
      undefined,
    ])
    const { body } = await api.get('/v1/acts/JoinUnit/form?stream=person/new.one', { as: 'hs-mzj.jb' })
    expect(body).toMatchObject({ allowed: true, mine: true, steps: [] })
    expect((await api.get('/v1/acts/JoinUnit/form?stream=person/new.one', { as: 'hs-mzj.qf' })).status).toBe(404)
  })

  it('tells for whom somebody stands in, from today on until the last day', async () => {
    const named = { standsInFor: 'hs-mzj.qf', from: '2026-02-01', until: '2026-02-03' }
    expect((await change('hs-mzj.sh', 'name-deputy', named)).status).toBe(200)
    expect((await one('hs-mzj.sh'))?.deputies).toMatchObject([{ standsInFor: 'hs-mzj.qf', duties: ['签发'] }])
    expect((await own('hs-mzj.jb')).steps.find(({ step }) => step === '签发')?.people).toContain('hs-mzj.sh')
  })

  it('shows what whoever left has under way, and that nobody takes their step any more', async () => {
    const data = { address: 'https://example.cn/i', disclosureReview: 'X-1' }
    expect((await change('hs-mzj.new', 'join-unit', { duties: ['经办'] })).status).toBe(200)
    const drafted = await api.post('/v1/drafts', { act: 'PublishIntention', stream: way.stream, data }, { as: 'hs-mzj.jb' })
    expect(drafted.status).toBe(200)
    expect(await one('hs-mzj.jb')).toMatchObject({ drafts: [{ id: drafted.body['id'], place: '屯溪区黎阳镇社工站运营服务' }] })
    await change('hs-mzj.new', 'leave-unit', { why: '调离' })
    expect(await one('hs-mzj.new')).toMatchObject({ state: 'left', why: '调离', acts: [{ act: 'JoinUnit' }] })
    await change('hs-mzj.sh', 'leave-unit', { why: '退休' })
    expect((await own('hs-mzj.jb')).steps.find(({ step }) => step === '审核')?.people).toEqual([])
    expect((await api.get('/v1/unit', { as: 'hs-mzj.sh' })).status).toBe(403)
  })
})

describe('the directory of units', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-02-01T02:00:00.000Z' })
  })
  afterAll(() => api.close())
  const found = async (query: string) =>
    ((await api.get(`/v1/organizations?${query}`, { as: 'ag-1.jb' })).body as unknown as { units: { id: string }[] }).units.map(
      ({ id }) => id,
    )

  it('is looked through for a name, and for what a unit may be named as', async () => {
    expect(await found(`q=${encodeURIComponent('黄山市民政局')}`)).toEqual(['hs-mzj'])
    const evaluators = await found('role=evaluator')
    expect(evaluators).toContain('ev-1')
    expect(evaluators).not.toContain('ag-1')
    // Whoever evaluates may be bought as any provider is.
    expect(await found('role=provider')).toEqual(expect.arrayContaining(['ag-1', 'ev-1']))
    expect((await api.get('/v1/organizations?role=some', { as: 'ag-1.jb' })).status).toBe(400)
  })

  it('tells of one what it is and since when, and offers its acts to the operator alone', async () => {
    const one = async (as: string) => (await api.get('/v1/organizations/ag-1', { as })).body
    expect(await one('hs-mzj.jb')).toMatchObject({
      unit: { kind: '承接主体', roles: ['承接主体'] },
      statements: [{ sentence: expect.stringContaining('登记了') as string }],
      acts: [],
    })
    expect((await one('operator'))['acts']).toEqual(
      expect.arrayContaining([expect.objectContaining({ act: 'RecordStanding', stream: 'organization/ag-1' })]),
    )
    expect((await api.get('/v1/organizations/nobody', { as: 'hs-mzj.jb' })).status).toBe(404)
  })
})
