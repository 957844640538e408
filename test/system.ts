import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import { Engine, rehearsalClock, beginRehearsal, setRehearsalClock } from '#engine'
import { createLaw, readPack, type Law, type LawOptions } from '#law'
import type { Instant, StreamId } from '#kernel'
import { pino } from 'pino'
import { startWorker, type RunningWorker, type WorkerSetting } from '../apps/worker/worker.js'
import { Quiet } from '../apps/cli/rehearse/quiet.js'
import { nextMoment, processesDue } from '#read-models'
import { testTemporalAddress } from '../infra/testing.js'
import { testStore, type TestStore } from './database.js'
import { inDirectory } from './directory.js'
import { programmePack } from './programme-pack.js'
import { workflowBundle } from './workflow-bundle.js'
import { writeFacts } from './write-facts.js'

export { workflowBundle }

/** A whole system for one suite: its own database and Temporal namespace, a worker in this process, the rehearsal's clock. */
export type TestSystem = {
  readonly db: TestStore
  readonly engine: Engine
  readonly client: Client
  readonly place: { readonly address: string; readonly namespace: string }
  readonly quiet: Quiet
  /** Sets the clock forward, and waits until everything that was due by then has happened. */
  forward(to: Instant): Promise<void>
  /** After the database was restored to an earlier point: the clock stands there, and what is quiet is asked afresh. */
  backTo(moment: Instant): Promise<void>
  startWorker(more?: Partial<WorkerSetting>): Promise<RunningWorker>
  stopWorker(): Promise<void>
  close(): Promise<void>
}

/** The units that plans name here: purchasers, lead and finance. */
const named: readonly StreamId[] = ['hs-mzj', 'hs-wjw', 'hs-jyj', 'hs-sgb', 'hs-czj'].map((id) => `organization/${id}` as const)

export const programmeLaw = (lists: LawOptions['lists'] = []): Law => createLaw({ packs: [readPack(programmePack())], lists })

export async function testSystem(start: Instant, address = testTemporalAddress(), law = programmeLaw()): Promise<TestSystem> {
  const db = await testStore()
  await beginRehearsal(db.owner, start)
  for (const unit of named) await writeFacts(db.store, unit, inDirectory(unit))
  const engine = new Engine(db.store, rehearsalClock(db.store), law)
  const connection = await Connection.connect({ address })
  const namespace = `t-${randomBytes(6).toString('hex')}`
  await makeNamespace(connection, namespace)
  const client = new Client({ connection, namespace })
  const place = { address, namespace }
  let quiet = new Quiet(db.pool, client)
  let worker: RunningWorker | undefined
  let now = start
  const stopWorker = async () => {
    await worker?.stop()
    worker = undefined
  }
  return {
    db,
    engine,
    client,
    place,
    get quiet() {
      return quiet
    },
    backTo: async (moment) => {
      quiet = new Quiet(db.pool, client)
      now = moment
      await quiet.reached(now, [])
    },
    startWorker: async (more = {}) => {
      worker = await startWorker({
        engine,
        temporal: place,
        workflowBundle: workflowBundle(),
        log: pino({ level: 'silent' }),
        ...more,
      })
      return worker
    },
    stopWorker,
    forward: async (to) => {
      // What begins now is owed from now on.
      await quiet.reached(now, await processesDue(db.pool, now, now))
      for (;;) {
        const next = await nextMoment(db.pool, now)
        const step = next !== undefined && next <= to ? next : to
        await setRehearsalClock(db.store, step)
        await quiet.reached(step, await processesDue(db.pool, step, now))
        now = step
        if (step === to) return
      }
    },
    close: async () => {
      await stopWorker()
      await connection.close()
      await db.close()
    },
  }
}

async function makeNamespace(connection: Connection, namespace: string): Promise<void> {
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  })
  for (let attempt = 0; ; attempt += 1) {
    try {
      await new Client({ connection, namespace }).workflow.count()
      return
    } catch (error) {
      if (attempt > 100) throw error
      await wait(100)
    }
  }
}
