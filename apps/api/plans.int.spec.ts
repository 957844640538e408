import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { mz06 } from '../../libs/domain/plan/mz-06.fixture.js'
import type { Instant } from '#kernel'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'

const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const at = '2025-09-01T02:00:00.000Z' as Instant
const opened = (year: number) => ({ type: 'PlanOpened', at, data: { purchaser: 'hs-mzj', year, region: '341000', parties } })

describe('the plans of a unit', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-10-12T02:00:00.000Z' })
    await api.given('plan/hs-mzj-2026', [opened(2026), { type: 'PlanLineAdded', key: 'mz-06', at, data: mz06 }])
    await api.given('plan/hs-mzj-2027', [opened(2027)])
    const { line, title, route, budget, procurementStarts } = mz06
    const data = { caseId: way.caseId, line, title, route, budget, procurementStarts }
    await api.given('plan/hs-mzj-2026', [{ type: 'PlanLineReleased', key: line, at, data }])
    await api.given(way.stream, [way.opened])
  })
  afterAll(() => api.close())
  const get = async (path: string, as: string) => (await api.get(`/v1/plans${path}`, { as })).body

  it('are told to whom they name, the newest year first, with the years that a purchaser has not planned yet', async () => {
    const plans = [{ plan: 'hs-mzj-2027' }, { plan: 'hs-mzj-2026', lines: 1, budget: mz06.budget, statusSays: '编制中' }]
    expect(await get('', 'hs-mzj.jb')).toMatchObject({ plans, notOpened: [], unit: 'hs-mzj' })
    for (const as of ['hs-sgb.jb', 'hs-czj.jb']) expect((await get('', as))['plans']).toMatchObject(plans)
    expect(await get('', 'hs-yjj.jb')).toMatchObject({ plans: [], notOpened: [2026, 2027] })
    expect(await get('', 'ag-1.jb')).toMatchObject({ plans: [], notOpened: [] })
  })

  it('are told with their money by source, and for whom is bought where', async () => {
    const [source] = mz06.sources
    expect(await get('/hs-mzj-2026', 'hs-czj.jb')).toMatchObject({
      funds: [{ source: source?.source, planned: source?.amount, approved: '0' }],
      of: [{ line: 'mz-06', title: mz06.title, sites: ['tx-ly'], caseId: way.caseId, stageSays: '采购' }],
      coverage: [{ says: '黎阳镇的服务地点', groups: Object.fromEntries(mz06.groups.map((group) => [group, [mz06.title]])) }],
      open: true,
    })
  })

  it('tell of a line what it says, its units by their names, why it is bought so, and the same a year on', async () => {
    const { fields, data, method, nextYear } = await get('/hs-mzj-2026/lines/mz-06', 'hs-mzj.jb')
    const parts = (fields as { readonly name: string; readonly fields?: object[] }[]).find(({ name }) => name === 'parties')
    expect(parts?.fields).toContainEqual(
      expect.objectContaining({ name: 'finance', choices: [{ value: 'hs-czj', says: '黄山市财政局' }] }),
    )
    expect(data).toMatchObject({ procurementStarts: '2026-03-02' })
    expect(nextYear).toMatchObject({ procurementStarts: '2027-03-02' })
    expect(method).toMatchObject({ limit: '50000000' })
  })

  it('begin with the lines of the year before that they lack', async () => {
    expect(await get('/hs-mzj-2027', 'hs-mzj.jb')).toMatchObject({ of: [], lastYear: [{ plan: 'hs-mzj-2026', line: 'mz-06' }] })
  })

  it('are taken away as a table that a spreadsheet reads', async () => {
    const { body } = await api.raw('/v1/plans/hs-mzj-2026/lines.csv', 'hs-mzj.jb')
    const [head = '', row = ''] = body.split('\r\n')
    expect(head.startsWith('\uFEFF"项目编号","项目名称","预算（元）"')).toBe(true)
    expect(row.startsWith(`"mz-06","${mz06.title}","196500.00","",""`)).toBe(true)
  })

  it('are not there for anybody else, line by line', async () => {
    for (const path of ['/hs-mzj-2026', '/hs-mzj-2026/lines/mz-06', '/hs-mzj-2026/lines.csv'])
      for (const as of ['ag-1.jb', 'hs-yjj.jb', 'ex-06']) expect((await api.get(`/v1/plans${path}`, { as })).status).toBe(404)
    expect((await api.get('/v1/plans/hs-mzj-2026/lines/none', { as: 'hs-mzj.jb' })).status).toBe(404)
    expect((await api.get('/v1/plans')).status).toBe(401)
  })
})
