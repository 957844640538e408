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

const compileOf = (org: string): StreamId => `obligation/plan/${org}-2026/agreed:compile`
const compile = compileOf('hs-mzj')
const facts = async (stream: StreamId) => api.engine.store.read([{ stream, above: 0 }])
const kinds = async (stream: StreamId) =>
  (await facts(stream)).map((fact) => (fact.key === null ? fact.type : `${fact.type} ${fact.key}`))
const ready = async () => (await api.get('/health/ready', { as: 'operator' })).body
const setClock = (now: Instant) => setRehearsalClock(api.engine.store, now)
const openPlan = async (org: string) => {
  const actor: Actor = { person: `${org}.qf`, org, roles: ['purchaser'] }
  const data = { year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }
  expect(
    await api.engine.execute({ act: 'OpenPlan', stream: `plan/${org}-2026`, data, actor, commandId: `open ${org}` }),
  ).toHaveProperty('accepted')
}
const register = (worker: string) =>
  api.post(`/v1/practitioners/ag-1-${worker}/register`, { org: 'ag-1', certificate: '社会工作师' }, { as: 'ag-1.jb' })

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
  const { due } = (await facts(compile))[0]?.data as { due: Instant }
  // The evening before: reminded, not yet due.
  await setClock(new Date(Date.parse(due) - 3_600_000).toISOString() as Instant)
  await within(20_000, 'the reminder', async () => (await kinds(compile)).includes('ReminderSent ahead'))
  await within(20_000, 'processes are current', async () => (await ready())['processes'] === 'current')

  await temporal.stop()
  for (const hours of [1, 7, 13, 23]) {
    await setClock(new Date(Date.parse(due) + hours * 3_600_000).toISOString() as Instant)
    expect(await register(`w-${hours}`)).toMatchObject({ status: 200 })
    await openPlan(`unit-${hours}`)
    await wait(500)
  }
  const meanwhile = await ready()
  expect(meanwhile).toMatchObject({ ready: true, processes: 'behind', temporal: 'away' })
  expect((meanwhile['lag'] as { 'wake-ups': number })['wake-ups']).toBeGreaterThanOrEqual(4)
  expect(await kinds(compile)).toEqual(['ObligationOpened', 'ReminderSent ahead'])

  temporal = await begin(temporal.port)
  const back = Date.now()
  const left = () => 10_000 - (Date.now() - back)
  await within(left(), 'the quiet case', async () => (await kinds(compile)).includes('ObligationBreached'))
  await within(left(), 'the acts done meanwhile', async () =>
    (await Promise.all([1, 7, 13, 23].map((hours) => kinds(compileOf(`unit-${hours}`))))).every(({ length }) => length > 0),
  )
  await within(left(), 'processes are current', async () => (await ready())['processes'] === 'current')

  // Each thing once, the breach at the moment it was due, and time goes on from there.
  expect(await kinds(compile)).toEqual(['ObligationOpened', 'ReminderSent ahead', 'ObligationBreached'])
  expect((await facts(compile))[2]).toMatchObject({ occurredAt: due })
  for (const hours of [1, 7, 13, 23]) expect(await kinds(compileOf(`unit-${hours}`))).toEqual(['ObligationOpened'])
  await setClock(new Date(Date.parse(due) + 40 * 86_400_000).toISOString() as Instant)
  await within(20_000, 'the ladder', async () => (await kinds(compile)).length === 5)
  expect((await kinds(compile)).slice(3)).toEqual(['ReminderSent leader', 'ReminderSent supervisor'])
}, 90_000)
