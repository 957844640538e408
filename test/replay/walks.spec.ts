import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { processTypes } from '#domain/process'
import type { Acts } from '../../workflows/kit/acts.js'
import { testTemporalAddress } from '../../infra/testing.js'
import { workflowBundle } from '../system.js'
import { livedCase, savedHistories } from './recorded.js'
import { randomOf, Relived } from './relived.js'

/** Six of each kind take a minute; more, or others: `WALKS=50 SEED=7 npm test -- test/replay/walks`. */
const walksOfEachKind = Number(process.env['WALKS'] ?? 6)
const seed = Number(process.env['SEED'] ?? 20261125)
/** Walked at once. */
const atOnce = 40
/** Fewer than are walked at once: a run that goes on is replayed from its history again and again. */
const maxCachedWorkflows = 8

let connection: Connection
let native: NativeConnection
let client: Client
beforeAll(async () => {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  })
  connection = await Connection.connect({ address: testTemporalAddress() })
  native = await NativeConnection.connect({ address: testTemporalAddress() })
  client = new Client({ connection })
}, 60_000)
afterAll(async () => {
  await native.close()
  await connection.close()
})

const taskQueue = randomUUID()
const relived = new Map<string, Relived>()

/** The acts of every walk, told apart by the name that stands in all their ids. */
const acts = Object.fromEntries(
  [...actNames()].map((name) => [
    name,
    (request: { process?: string; stream?: string }) => {
      const walk = /\bw\d+(?=-\d{4})/.exec(request.process ?? request.stream ?? '')?.[0] ?? ''
      return relived.get(walk)?.answer(name, request as never)
    },
  ]),
)

function actNames(): Set<keyof Acts> {
  const ofHistories = savedHistories().flatMap((saved) =>
    [...livedCase(saved, 'w').answers.keys()].map((name) => name.split(' ')[0]),
  )
  const more = [
    'inbox.load',
    'obligation.times',
    'obligation.redate',
    'obligation.remind',
    'obligation.breach',
    'obligation.withdraw',
  ]
  return new Set([...ofHistories, ...more, 'obligation.lapse'] as (keyof Acts)[])
}

/** Starts a walk in the middle of its life, tells it what happens by and by, and gives its history once it is quiet. */
async function walk(name: string, one: Relived, random: () => number) {
  const { type, input } = one.lived
  const handle = await client.workflow.start(type, {
    workflowId: `${input.process} ${taskQueue}`,
    taskQueue,
    workflowTaskTimeout: '2s',
    args: [{ ...input, clock: 'rehearsal', now: one.now }],
  })
  const ended = handle.result().then(
    () => true,
    () => true,
  )
  for (let next = one.next(); next !== undefined; next = one.next()) {
    await wait(random() * 40)
    await handle.signal('facts', next.told).catch(() => undefined)
    if (random() < 0.3) await Promise.race([handle.executeUpdate('settle', { args: [next.now] }).catch(() => undefined), ended])
  }
  for (const now of ['2027-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z']) {
    await handle.signal('facts', []).catch(() => undefined)
    await Promise.race([handle.executeUpdate('settle', { args: [now] }).catch(() => undefined), ended, wait(20_000)])
  }
  const history = await handle.fetchHistory()
  await handle.terminate('walked').catch(() => undefined)
  const failed = (history.events ?? [])
    .flatMap(({ workflowTaskFailedEventAttributes: failed }) => failed?.failure?.message ?? [])
    // It would have ended while news came: Temporal gives it the news first.
    .filter((why) => why !== 'UnhandledCommand')
  return { name, workflowId: handle.workflowId, history, failed }
}

const workerOf = () =>
  Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: workflowBundle(),
    activities: acts,
    enableNonLocalActivities: false,
    maxCachedWorkflows,
    stickyQueueScheduleToStartTimeout: '500ms',
    shutdownGraceTime: '1s',
  })

it(`${walksOfEachKind} walks of each kind from the middle of their life replay, whatever came in between (seed ${seed})`, async () => {
  const random = randomOf(seed)
  const kinds = savedHistories().filter(({ type }) => Object.values<string>(processTypes).includes(type))
  const all = kinds.flatMap((saved) => Array.from({ length: walksOfEachKind }, () => saved))
  let worker = await workerOf()
  let running = worker.run()
  const left = all.map((saved, n) => ({ saved, name: `w${n}`, seed: Math.floor(random() * 2 ** 31) }))
  const began = left.length
  const walked: Awaited<ReturnType<typeof walk>>[] = []
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const mine = randomOf(next.seed)
      const one = new Relived(livedCase(next.saved, next.name), mine)
      relived.set(next.name, one)
      walked.push(await walk(next.name, one, mine))
    }
  }
  // A worker that goes away in the middle of whatever it does, and another that takes over.
  const restarting = (async () => {
    for (const part of [0.7, 0.3]) {
      while (left.length > began * part) await wait(20)
      worker.shutdown()
      await running
      worker = await workerOf()
      running = worker.run()
    }
  })()
  await Promise.all(Array.from({ length: atOnce }, lane))
  await restarting
  worker.shutdown()
  await running

  expect(walked.filter(({ failed }) => failed.length > 0).map(({ workflowId, failed }) => [workflowId, failed[0]])).toEqual([])
  const broken: string[] = []
  // An act that a walk had asked for when its history was taken is known to the worker that replays it, though it does none.
  const replaying = { workflowBundle: workflowBundle(), activities: acts }
  const results = Worker.runReplayHistories(replaying, walked)
  for await (const { workflowId, error } of results) if (error !== undefined) broken.push(`${workflowId}: ${error.message}`)
  expect(broken).toEqual([])
  expect([...relived].filter(([, { lapsed }]) => lapsed.length > 0).map(([name, { lapsed }]) => [name, lapsed])).toEqual([])
  expect(walked).toHaveLength(walksOfEachKind * Object.keys(processTypes).length)
}, 300_000)
