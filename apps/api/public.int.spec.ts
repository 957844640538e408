import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService } from '../../test/case-in-service.js'
import { contractId } from '../../test/signed-contract.js'

type Step = { readonly id: string; readonly state: string; readonly notices: readonly { sentence: string; address?: string }[] }
type Chain = { readonly title: string; readonly purchaser: string; readonly steps: readonly Step[] }
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
    expect(chain).toMatchObject({ title: '屯溪区黎阳镇社工站运营服务', purchaser: '黄山市民政局' })
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
})
