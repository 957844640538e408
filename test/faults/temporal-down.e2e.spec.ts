import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '#domain'
import { setRehearsalClock } from '#engine'
import type { Instant, StreamId } from '#kernel'
import { pino } from 'pino'
import { startTemporal, type Temporal } from '../../infra/temporal.js'
import { startWorker, type RunningWorker } from '../../apps/worker/worker.js'
import { apiOnPostgres, type ApiUnderTest } from '../api.js'
import { workflowBundle } from '../system.js'
import { serversFolder } from './built.js'

const folder = serversFolder('temporal-down')
const start = '2025-09-01T01:00:00.000Z' as Instant
const namespaces = ['sanshe']

let temporal: Temporal
let api: ApiUnderTest
let worker: RunningWorker

const begin = async (port?: number) =>
  startTemporal({ dataDir: folder.path, namespaces, ...(port === undefined ? {} : { port }) })

beforeAll(async () => {
  temporal = await begin()
  api = await apiOnPostgres({ now: start, temporalAddress: temporal.address })
  const place = { address: temporal.address, namespace: 'sanshe' }
  worker = await startWorker({
    engine: api.engine,
    temporal: place,
    workflowBundle: workflowBundle(),
    log: pino({ level: 'silent' }),
  })
}, 60_000)

afterAll(async () => {
  await worker?.stop()
  await api?.close()
  await temporal?.stop()
  folder.remove()
}, 60_000)

const quiet: StreamId = 'plan/hs-mzj-2026'
const compile: StreamId = `obligation/${quiet}/agreed:compile`
const facts = async (stream: StreamId) => api.engine.store.read([{ stream, above: 0 }])
const kinds = async (stream: StreamId) =>
  (await facts(stream)).map((fact) => (fact.key === null ? fact.type : `${fact.type} ${fact.key}`))
const ready = async () => (await api.get('/health/ready')).body
const setClock = (now: Instant) => setRehearsalClock(api.engine.store, now)
const openPlan = async (org: string) => {
  const actor: Actor = { person: `${org}.qf`, org, roles: ['purchaser'] }
  const data = { purchaser: org, year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }
  expect(
    await api.engine.execute({ act: 'OpenPlan', stream: `plan/${org}-2026`, data, actor, commandId: `open ${org}` }),
  ).toHaveProperty('accepted')
}
const register = (worker: string) =>
  api.post(`/v1/practitioners/${worker}/register`, { org: 'ag-1', certificate: '社会工作师' }, { as: 'ag-1.jb' })

/** Waits until something holds; says how long it took, in milliseconds. Gives up after the time allowed. */
async function within(allowed: number, what: string, holds: () => Promise<boolean>): Promise<number> {
  const began = Date.now()
  while (!(await holds())) {
    if (Date.now() - began > allowed) throw new Error(`not within ${allowed} ms: ${what}`)
    await wait(20)
  }
  return Date.now() - began
}

it('Temporal is away for a day of the clock while acts go on: they are taken, and afterwards even a quiet case catches up', async () => {
  await openPlan('hs-mzj')
  await within(20_000, 'the obligation is open', async () => (await facts(compile)).length > 0)
  const due = (await facts(compile))[0]!.data as { due: Instant; rungs: { ahead: Instant } }
  await within(20_000, 'processes are current', async () => (await ready())['processes'] === 'current')

  await temporal.stop()
  await setClock(new Date(Date.parse(due.due) + 86_400_000).toISOString() as Instant)
  await wait(Number(process.env.DOWN ?? 3000))
  await openPlan('tx')
  expect(await register('w-1')).toMatchObject({ status: 200 })
  expect(await ready()).toMatchObject({ ready: true, processes: 'behind', temporal: 'away', untold: expect.any(Number) })
  expect(await kinds(compile)).toEqual(['ObligationOpened'])

  temporal = await begin(temporal.port)
  const t0 = Date.now()
  console.log(
    'told',
    await within(
      60_000,
      'the act done meanwhile',
      async () => (await facts('obligation/plan/tx-2026/agreed:compile')).length > 0,
    ),
  )
  console.log('current', await within(60_000, 'processes are current', async () => (await ready())['processes'] === 'current'))
  console.log(
    'breach',
    await within(60_000, 'the quiet case', async () => (await kinds(compile)).includes('ObligationBreached')),
    Date.now() - t0,
  )
}, 180_000)
