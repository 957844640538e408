import { Client, Connection } from '@temporalio/client'
import { beginRebuild, clearWaiting, endRebuild, type Engine } from '#engine'
import { beginEpoch, epochBegan, oncePerEpoch } from '#event-store'
import { openProcesses, type OpenProcess } from '#read-models'
import { temporalSecurity } from '../../infra/temporal-security.js'
import { pino } from 'pino'
import { LogHeadMemory } from './healing/log-head.js'
import { ofTheWorker, onAnyQueue, Runs } from './runs.js'
import { sideBySide } from './side-by-side.js'

type Place = { readonly address: string; readonly namespace: string }

/** How many are ended and started at once. */
const atOnce = 32

/** How far it is: so many of so many. */
export type Progress = (done: number, all: number) => void

/**
 * Ends every process that is open by the facts and starts it again from them, side by side; a running worker walks them, and all others go on.
 * What is in flight in an old run may still end: its command ids are the new run's, so nothing is done twice. One that was broken off goes on
 * where it was: what it had started again is left as it is. Gives the processes started now.
 */
export async function rebuildProcesses(engine: Engine, place: Place, progress?: Progress): Promise<string[]> {
  const connection = await Connection.connect({ ...temporalSecurity(), address: place.address })
  try {
    const client = new Client({ connection, namespace: place.namespace })
    const runs = new Runs(engine, client, pino({ level: 'silent' }))
    const { pool } = engine.store
    const began = await beginRebuild(pool, 'processes')
    const rebuilt = await rebuildStartedBefore(runs, began, progress)
    await endRebuild(pool, 'processes')
    return rebuilt
  } finally {
    await connection.close()
  }
}

/**
 * Makes Temporal's namespace ours: what it remembers of another store is forgotten, and in a new epoch a worker ends its processes and starts those
 * that are open here.
 */
export async function takeTemporal(engine: Engine, place: Place): Promise<void> {
  const connection = await Connection.connect({ ...temporalSecurity(), address: place.address })
  try {
    const client = new Client({ connection, namespace: place.namespace })
    const log = pino({ level: 'silent' })
    await beginEpoch(engine.store.pool)
    await new LogHeadMemory(new Runs(engine, client, log), log).forget()
  } finally {
    await connection.close()
  }
}

/** Rebuilds all open processes whose run began before a moment, or that have none. Throws when Temporal or the database is away, and then begins no more. */
async function rebuildStartedBefore(runs: Runs, moment: Date, progress: Progress = () => undefined): Promise<string[]> {
  const running = await runningRuns(runs)
  const left = (await openProcesses(runs.engine.store.pool)).filter(({ id }) => !isFresh(running.get(id)?.began, moment))
  const rebuilt: string[] = []
  const away = new AbortController()
  let done = 0
  const rebuild = async (process: OpenProcess) => {
    try {
      // What began a moment ago may not be in the list yet.
      const run = running.get(process.id)?.began ?? (await runs.began(process.id))
      if (run === undefined) await runs.start(process)
      else if (!isFresh(run, moment)) await runs.rebuild(process)
      if (!isFresh(run, moment)) rebuilt.push(process.id)
    } catch (error) {
      if (!(await runs.temporalAnswers())) away.abort()
      throw error
    }
    done += 1
    if (done % 100 === 0 || done === left.length) progress(done, left.length)
  }
  const failed = await sideBySide(left, atOnce, rebuild, away.signal)
  if (failed[0])
    throw new Error(
      `${done} of ${left.length} processes began anew, ${left.length - done} did not: ask again, it goes on from there`,
      {
        cause: failed[0].error,
      },
    )
  return rebuilt
}

const isFresh = (began: Date | undefined, moment: Date): boolean => began !== undefined && began >= moment

/** When the run of each process began that Temporal runs, and on which build's queue. */
export type Running = ReadonlyMap<string, { readonly began: Date; readonly queue: string }>

/** The runs of processes, as far as Temporal's list knows. */
export async function runningRuns({ client }: Runs): Promise<Running> {
  const running = new Map<string, { readonly began: Date; readonly queue: string }>()
  for await (const { workflowId, startTime, taskQueue } of client.workflow.list({ query: onAnyQueue }))
    running.set(workflowId, { began: startTime, queue: taskQueue })
  return running
}

/**
 * Rebuilds the processes once in each epoch of the store, side by side and while the others go on. After the database was restored to an earlier
 * point, what Temporal remembers of the lost facts must go: also processes that none of the facts now there has started. Runs that began in
 * this epoch know no other facts and stay, so one that was broken off goes on where it was. Gives 1 where that was done now, else 0.
 */
export async function rebuildInNewEpoch(runs: Runs, progress?: Progress): Promise<number> {
  const { pool } = runs.engine.store
  const done = await oncePerEpoch(pool, 'processes', async () => {
    runs.engine.cache.clear()
    const began = await epochBegan(pool)
    const open = new Set<string>((await openProcesses(pool)).map(({ id }) => id))
    const lost = [...(await runningRuns(runs))].filter(([id, run]) => !open.has(id) && !isFresh(run.began, began))
    const failed = await sideBySide(lost, atOnce, ([id]) => runs.end(id, 'no fact has started it: the database was restored'))
    if (failed[0]) throw failed[0].error
    await rebuildStartedBefore(runs, began, progress)
    await clearWaiting(pool, [ofTheWorker.epoch])
  })
  return done ? 1 : 0
}
