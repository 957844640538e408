import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService } from '../../test/case-in-service.js'
import { contractId } from '../../test/signed-contract.js'

type News = {
  readonly items: readonly { kind: string; says: string; title: string }[]
  readonly total: number
  readonly upTo: string
}

let api: ApiUnderTest
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
})
afterAll(() => api.close())

const news = async (as: string) => (await api.get('/v1/me/news', { as })).body as unknown as News
const due = '2026-10-20T16:00:00.000Z'
const stream = `obligation/${contractId}/contract-publication/news` as const
const opened = {
  type: 'ObligationOpened',
  data: {
    rule: 'contract-publication',
    says: '公告合同',
    mode: 'must',
    from: { stream: contractId, version: 1, on: due },
    bearer: { role: 'purchaser', org: 'hs-mzj' },
    act: 'PublishContract',
    doneBy: [`ContractPublished@${contractId}`],
    due,
    askAt: due,
    rungs: { leader: '2026-10-21', supervisor: '2026-10-22' },
    basis: {
      day: '2026-10-20',
      provisional: false,
      status: 'verified',
      basis: { instrument: '法', article: '一' },
      derivation: [],
    },
  },
}

describe('what is new', () => {
  it('is a new duty of the unit until it was seen, and of no other', async () => {
    const before = await news('hs-mzj.jb')
    await api.post('/v1/me/news/seen', { upTo: before.upTo }, { as: 'hs-mzj.jb' })
    expect((await news('hs-mzj.jb')).items).toEqual([])
    await api.given(stream, [{ ...opened, at: new Date(Date.parse(before.upTo) + 1_000).toISOString() }] as never)
    expect(await news('hs-mzj.jb')).toMatchObject({
      items: [{ kind: 'duty', says: '公告合同', title: '屯溪区黎阳镇社工站运营服务', case: way.caseId }],
      total: 1,
    })
    expect((await news('ag-2.jb')).items.filter(({ says }) => says === '公告合同')).toEqual([])
    // Whoever says they saw what is yet to come has seen what there is, and no more.
    const { body } = await api.post('/v1/me/news/seen', { upTo: '2099-01-01T00:00:00.000Z' }, { as: 'hs-mzj.jb' })
    expect(body['upTo']).not.toContain('2099')
    expect((await api.post('/v1/me/news/seen', { upTo: 'tomorrow' }, { as: 'hs-mzj.jb' })).status).toBe(400)
  })

  it('is what was let pass, to whoever leads the unit, and not to its clerk', async () => {
    const at = new Date(Date.parse((await news('hs-mzj.qf')).upTo) + 2_000).toISOString()
    await api.given(stream, [
      { type: 'ObligationBreached', data: { due, bearer: { role: 'purchaser', org: 'hs-mzj' } }, at },
      { type: 'ReminderSent', key: 'leader', data: { rung: 'leader', to: { role: 'purchaser', org: 'hs-mzj' } }, at },
    ] as never)
    expect((await news('hs-mzj.qf')).items).toContainEqual(expect.objectContaining({ kind: 'late', says: '公告合同' }))
    expect((await news('hs-mzj.jb')).items.filter(({ kind }) => kind === 'late')).toEqual([])
  })
})

describe('an address', () => {
  it('is somebody’s own, for the unit they act for, and is changed by themselves', async () => {
    const at = '/v1/me/address'
    expect((await api.get(at, { as: 'hs-mzj.jb' })).body).toEqual({ mail: '', duties: true, late: true })
    const mine = { mail: 'jb@example.cn', duties: true, late: false }
    expect((await api.post(at, mine, { as: 'hs-mzj.jb' })).body).toEqual(mine)
    expect((await api.get(at, { as: 'hs-mzj.jb' })).body).toEqual(mine)
    expect((await api.get(at, { as: 'hs-mzj.qf' })).body).toMatchObject({ mail: '' })
    for (const mail of ['jb', 'a@b\nBcc: c@d', 'a@b, c@d'])
      expect((await api.post(at, { ...mine, mail }, { as: 'hs-mzj.jb' })).body.faults).toMatchObject([{ at: 'mail' }])
    await api.post(at, { ...mine, mail: '' }, { as: 'hs-mzj.jb' })
    expect((await api.get(at, { as: 'hs-mzj.jb' })).body).toMatchObject({ mail: '' })
  })
})
