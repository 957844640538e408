import { noteWaiting } from '#engine'
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
})
