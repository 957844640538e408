import { openEngine, type OpenEngine } from '#engine'
import type { StreamId } from '#kernel'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'

let api: ApiUnderTest
/** Another node on the same database. */
let other: OpenEngine
beforeAll(async () => {
  api = await apiOnPostgres({ now: '2026-03-02T02:00:00.000Z' })
  other = await openEngine({ databaseUrl: api.database.url })
}, 60_000)
afterAll(async () => {
  await other.close()
  await api.close()
})

const keeper = { person: 'operator', org: 'operator', roles: ['operator'] } as const
/** What the operator does on the other node. */
async function elsewhere(act: string, stream: StreamId, data: object): Promise<void> {
  const outcome = await other.engine.execute({ act, stream, data, actor: keeper, commandId: `${act}:${stream}` })
  expect(outcome).toHaveProperty('accepted')
}
const asked = (as: string) => api.get('/v1/me/obligations', { as })
const opening = { region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }

describe('who somebody is', () => {
  it('is read at each request: who has left is refused with the next one, on every node, everywhere', async () => {
    expect((await asked('ag-1.jb')).status).toBe(200)
    await elsewhere('LeaveUnit', 'person/ag-1.jb', { unit: 'ag-1', why: '离职' })
    for (const url of ['/v1/me/obligations', '/v1/cases']) {
      const { status, body } = await api.get(url, { as: 'ag-1.jb' })
      expect([url, status, body['code']]).toEqual([url, 403, 'NotInDirectory'])
      expect(body['detail']).toContain('ag-1.jb')
    }
  })

  it('is what the directory says of the unit’s roles now, whatever a token was issued for', async () => {
    const open = () => api.post('/v1/awards/x-2026.a-1.1/register', {}, { as: 'ev-1.jb' })
    expect((await api.get('/v1/processes/waiting', { as: 'ev-1.jb' })).status).toBe(403)
    await elsewhere('GiveRoles', 'organization/ev-1', { roles: ['operator'] })
    expect((await api.get('/v1/processes/waiting', { as: 'ev-1.jb' })).status).toBe(200)
    await elsewhere('TakeRoles', 'organization/ev-1', { roles: ['operator'], why: '误办' })
    expect((await api.get('/v1/processes/waiting', { as: 'ev-1.jb' })).status).toBe(403)
    expect((await open()).status).toBe(400)
  })

  it('is changed by the unit’s own administrator, directly: it is no act to be drafted', async () => {
    const join = { unit: 'hs-mzj', duties: ['审核'] }
    const done = await api.post('/v1/people/hs-mzj.new/join-unit', join, { as: 'hs-mzj.jb' })
    expect(done).toMatchObject({ status: 200 })
    expect((await api.post('/v1/people/hs-mzj.x/join-unit', join, { as: 'hs-mzj.qf' })).status).toBe(403)
    expect((await api.post('/v1/people/hs-mzj.x/join-unit', join, { as: 'ag-2.jb' })).status).toBe(403)
  })
})

describe('a unit that is no purchaser', () => {
  it('opens no plan', async () => {
    expect(await api.post('/v1/plans/ag-2-2026/open', opening, { as: 'ag-2.jb' })).toMatchObject({
      status: 403,
      body: { code: 'NotYours' },
    })
  })
})

describe('a unit or person that nobody knows', () => {
  it('is refused by its name', async () => {
    const draft = { act: 'OpenPlan', stream: 'plan/hs-mzj-2027', data: { ...opening, lead: 'nobody' } }
    const { body } = await api.post('/v1/drafts', draft, { as: 'hs-mzj.jb' })
    expect(body['refusals']).toEqual([
      expect.objectContaining({ code: 'UnitUnknown', says: expect.stringContaining('nobody') as string }),
    ])
  })

  it('is called by its name where it has one, and told who cures that, by which act', async () => {
    const draft = { act: 'OpenPlan', stream: 'plan/hs-mzj-2028', data: { ...opening, lead: 'hs-czj' } }
    const { body } = await api.post('/v1/drafts', draft, { as: 'hs-mzj.jb' })
    expect(body['refusals']).toEqual([
      {
        code: 'UnitNotInRole',
        says: '统筹部门：黄山市财政局的职责中没有统筹部门',
        owner: { role: 'operator', says: '系统管理员' },
        cure: { act: 'GiveRoles', says: '增加单位职责' },
      },
    ])
  })
})
