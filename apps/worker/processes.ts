import { Client, Connection } from '@temporalio/client'
import { GracefulShutdownPeriodExpiredError, NativeConnection, Worker } from '@temporalio/worker'
import { clearWaiting } from '#engine'
import { Follower } from '#event-store'
import { temporalSecurity } from '../../infra/temporal-security.js'
import { keepDoing, type Nudge } from './followers/following.js'
import { Overdue } from './followers/overdue.js'
import { WakeUps } from './followers/wake-ups.js'
import { Compared } from './healing/compared.js'
import { Failing } from './healing/failing.js'
import { LogHeadMemory } from './healing/log-head.js'
import { namespaceIsThere } from './healing/namespace.js'
import { rebuildInNewEpoch } from './rebuild-processes.js'
import { ofTheWorker, Runs, taskQueue } from './runs.js'
import { hearFailingRuns } from './sdk-logs.js'
import type { WorkerSetting } from './worker.js'

/** Looked for every second while it is away: by itself gRPC would wait up to two minutes, and that for all connections of this process. */
const soonAgain = { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1_000 }

/** Runs the processes and tells them what is new until stopped. Throws where Temporal cannot be reached, or the worker failed. */
export async function runProcesses(
  { engine, temporal: { address, namespace }, workflowBundle, log, patience }: WorkerSetting,
  activities: object,
  { stopped, nudge }: { readonly stopped: AbortSignal; readonly nudge: Nudge },
): Promise<void> {
  const connection = await NativeConnection.connect({ ...temporalSecurity(), address })
  const clientConnection = await Connection.connect({ ...temporalSecurity(), address, channelArgs: soonAgain })
  const ended = new AbortController()
  try {
    const client = new Client({ connection: clientConnection, namespace })
    const until = AbortSignal.any([stopped, ended.signal])
    const runs = new Runs(engine, client, log, until)
    const head = new LogHeadMemory(runs, log)
    await namespaceIsThere(client, log)
    await head.step()
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue,
      workflowBundle,
      activities,
      // Acts are asked for by our own workflows alone: whoever reaches the port of Temporal can ask this worker for none.
      enableNonLocalActivities: false,
      maxConcurrentWorkflowTaskExecutions: 40,
      maxConcurrentLocalActivityExecutions: 40,
      maxCachedWorkflows: 500,
      stickyQueueScheduleToStartTimeout: '5s',
      shutdownGraceTime: '2s',
      shutdownForceTime: '6s',
    })
    const failing = new Failing(runs)
    hearFailingRuns((runId, why) => failing.saw(runId, why))
    const compared = new Compared(runs, log)
    const wakeUps = new WakeUps(runs)
    const follower = new Follower(engine.store, 'wake-ups', (facts) => wakeUps.handle(facts))
    const overdue = new Overdue(runs, patience)
    const following = Promise.all([
      keepDoing(follower.name, () => follower.stepOn(), until, log, nudge),
      keepDoing('overdue', () => overdue.step(), until, log),
      keepDoing(
        'epoch',
        () => rebuildInNewEpoch(runs, (done, all) => log.info({ done, all }, 'processes began anew')),
        until,
        log,
      ),
      keepDoing('log-head', () => head.step(), until, log),
      keepDoing('failing', () => failing.step(), until, log),
      keepDoing('compared', () => compared.step(), until, log),
    ])
    const shutDown = () => worker.shutdown()
    stopped.addEventListener('abort', shutDown, { once: true })
    // One that was made and never ran could not be let go again.
    const running = worker.run()
    if (stopped.aborted) shutDown()
    log.info({ temporal: address, namespace }, 'processes run')
    await clearWaiting(engine.store.pool, [ofTheWorker.temporal]).catch(() => undefined)
    try {
      await running
    } catch (error) {
      if (!(error instanceof GracefulShutdownPeriodExpiredError)) throw error
      log.error({ err: error }, 'acts that do not end are left behind')
    } finally {
      stopped.removeEventListener('abort', shutDown)
      ended.abort()
      await following
    }
  } finally {
    ended.abort()
    await clientConnection.close()
    // A worker that did not end in time holds on to it.
    await connection.close().catch((error: unknown) => log.warn({ err: error }, 'the connection to Temporal is left open'))
  }
}
