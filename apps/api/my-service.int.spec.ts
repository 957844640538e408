import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService } from '../../test/case-in-service.js'
import { award } from '../../test/signed-contract.js'

describe('the service of a unit', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: inService })
    for (const { stream, facts } of caseInService) await api.given(stream, facts)
  })
  afterAll(() => api.close())
  const services = async (as: string) => (await api.get('/v1/me/service', { as })).body['contracts']

  it('is what it gives, and what it takes in at its own site', async () => {
    const posts = [
      { stream: `post/${award}/1`, status: 'vacant', absentSince: '2026-05-20', mine: true },
      { stream: `post/${award}/2`, status: 'arrived', mine: true },
    ]
    const sites = (mine: boolean) => [{ says: '在黎阳镇的服务地点', status: 'absent', room: false, mine }]
    expect(await services('ag-1.jb')).toMatchObject([{ as: 'provider', award, posts, sites: sites(false), opinions: [] }])
    expect(await services('tx-ly-host.jb')).toMatchObject([
      {
        as: 'host',
        provider: '示例甲社会工作服务中心',
        posts,
        sites: sites(true),
        months: [{ month: '2026-05' }, { month: '2026-04' }],
      },
    ])
  })

  it('is nothing to its purchaser, to another host, and to a losing bidder', async () => {
    for (const as of ['hs-mzj.jb', 'ag-2.jb', 'ev-2.jb']) expect(await services(as)).toEqual([])
    expect((await api.get('/v1/me/service')).status).toBe(401)
  })
})
