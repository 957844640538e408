import { noteWaiting } from '#engine'
import { park, type StoredFact } from '#event-store'
import { apiOnPostgres, nextPage, type ApiUnderTest } from '../../test/api.js'
import { metricsOf } from './health/metrics.js'
import { ReadinessCheck } from './health/readiness.js'

let api: ApiUnderTest
beforeAll(async () => {
  api = await apiOnPostgres({ now: '2026-01-22T02:00:00.000Z' })
  const { pool } = api.engine.store
  const note = (process: string, act: string, why: Parameters<typeof noteWaiting>[2]) =>
    noteWaiting(pool, { process, act, key: '' }, why)
  await note('contract/a.1', 'OpenContract', { codes: ['NoAward'] })
  await note('contract/a.1', 'OpenContract', { codes: ['NoAward'] })
  await note('plan/b', 'OpenObligation', { error: 'Cannot read properties of undefined' })
  await note('purchase/c', 'OpenBids', { codes: ['TooEarly'], notBefore: '2999-01-01T00:00:00.000Z' })
  await note('purchase/d', 'CloseProcurement', { codes: ['NotSettled'], byPeople: true })
}, 60_000)
afterAll(() => api.close())

describe('what the processes do not get done', () => {
  it('is the operator’s to see, and nobody else’s: why, how often, and whether it is an alarm', async () => {
    const all = (await api.get('/v1/processes/waiting', { as: 'operator' })).body as unknown as {
      process: string
      alarm: boolean
    }[]
    expect(all.map(({ process, alarm }) => [process, alarm])).toEqual([
      ['contract/a.1', true],
      ['plan/b', true],
      ['purchase/c', false],
      ['purchase/d', false],
    ])
    expect(all[0]).toMatchObject({ act: 'OpenContract', codes: ['NoAward'], attempts: 2, error: null })
    expect((await api.get('/v1/processes/waiting', { as: 'hs-mzj.jb' })).status).toBe(403)
    expect((await api.get('/v1/processes/waiting')).status).toBe(401)
  })

  it('comes page by page', async () => {
    const { body, headers } = await api.get('/v1/processes/waiting?limit=2', { as: 'operator' })
    expect(body).toHaveLength(2)
    const next = nextPage(headers) ?? ''
    expect((await api.get(next, { as: 'operator' })).body).toMatchObject([{ process: 'purchase/c' }, { process: 'purchase/d' }])
  })

  it('shows in health, with names and errors for the operator alone', async () => {
    const { body } = await api.get('/health/ready')
    expect(body).toMatchObject({ ready: true, code: 'ProcessesStuck', processes: 'stuck' })
    expect(body).not.toHaveProperty('stuck')
    expect((await api.get('/health/ready', { as: 'operator' })).body).toMatchObject({ stuck: { waiting: 2, parked: 0 } })
  })

  it('and in the metrics, which are the operator’s too', async () => {
    const text = metricsOf(await api.app.get(ReadinessCheck).look())
    expect(text).toContain('sanshe_processes_waiting 2\n')
    expect(text).toContain('sanshe_follower_lag_facts{follower="wake-ups"}')
    expect((await api.get('/health/metrics', { as: 'hs-mzj.jb' })).status).toBe(403)
    expect(await api.get('/health/metrics')).toMatchObject({ status: 401, body: { code: 'SignInNeeded' } })
  })

  it('is told with what to do about each, and what is parked, in one page; nobody else reads it', async () => {
    await park(
      api.engine.store.pool,
      'views behind',
      { seq: '7', stream: 'plan/b', version: 3, type: 'PlanPublished' } as unknown as StoredFact,
      'cannot be read',
    )
    const { body } = await api.get('/v1/operations', { as: 'operator' })
    const waiting = body['waiting'] as { process: string; says: string; cure: { says: string } }[]
    expect(waiting.map(({ process, says }) => [process, says])).toEqual([
      ['contract/a.1', '拟定合同'],
      ['plan/b', expect.any(String)],
      ['purchase/c', '开启响应文件'],
      ['purchase/d', '采购办结'],
    ])
    expect(waiting.map(({ cure }) => cure.says.slice(0, 5))).toEqual(['按不能办理', '程序的错误', '正常等待：', '正常等待：'])
    expect(body).toMatchObject({
      code: 'ProcessesStuck',
      says: '照常受理；有流程停滞',
      cure: { command: 'npm run rebuild -- processes --dry-run' },
      parked: [{ follower: 'views behind', stream: 'plan/b', cure: { command: 'npm run rebuild -- parked' } }],
    })
    expect(body['followers']).toEqual(
      expect.arrayContaining([{ follower: 'wake-ups', says: '通知流程', behind: expect.any(Number) as number }]),
    )
    expect((await api.get('/v1/operations', { as: 'hs-mzj.qf' })).status).toBe(403)
  })
})
