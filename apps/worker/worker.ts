import { NestFactory } from '@nestjs/core'
import { Client, Connection } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker'
import { followViews, type Engine } from '#engine'
import { Follower, sequenceFacts } from '#event-store'
import type { Logger } from 'pino'
import { temporalSecurity } from '../../infra/temporal-security.js'
import { keepDoing, listenToLog, Nudge } from './followers/following.js'
import { Overdue } from './followers/overdue.js'
import { taskQueue, WakeUps } from './followers/wake-ups.js'
import type { Acts } from '../../workflows/kit/acts.js'
import { rebuildInNewEpoch } from './rebuild-processes.js'
import { actsOf, WorkerModule } from './worker.module.js'

export type WorkerSetting = {
  readonly engine: Engine
  readonly temporal: { readonly address: string; readonly namespace: string }
  /** The built bundle (`codePath`), or in tests the code itself. */
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>
  readonly log: Logger
  /** Stands around every act: tests let one fail after it was done. */
  readonly around?: (acts: Acts) => Acts
}

export type RunningWorker = { stop(): Promise<void> }

/**
 * Starts a worker: acts, processes, sequencer, wake-ups, views behind the log. While Temporal is away sequencer and views go on and the
 * processes wait; it connects as soon as it can. `stop` lets what is in flight end.
 */
export async function startWorker({
  engine,
  temporal,
  workflowBundle,
  log,
  around = (acts) => acts,
}: WorkerSetting): Promise<RunningWorker> {
  sdkLogsInto(log)
  const stopping = new AbortController()
  const context = await NestFactory.createApplicationContext(WorkerModule.on(engine), { logger: false })
  const activities = around(actsOf(context))
  const nudge = new Nudge()
  const views = followViews(engine.store)
  const onDatabase = [
    keepDoing('sequencer', () => sequenceFacts(engine.store.pool), stopping.signal, log),
    keepDoing('log', () => listenToLog(engine.store.pool.options, nudge, stopping.signal).then(() => 0), stopping.signal, log),
    keepDoing(views.name, () => views.step(), stopping.signal, log, nudge),
  ]
  const processing = keepDoing(
    'temporal',
    async () => {
      await runProcesses({ engine, temporal, workflowBundle, log }, activities, { stopped: stopping.signal, nudge })
      return 0
    },
    stopping.signal,
    log,
  )
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all([...onDatabase, processing])
      await context.close()
    },
  }
}

let sdkLogs: Logger | undefined

/** The SDK's own lines from warnings up go where ours go; it has one logger a process. */
function sdkLogsInto(log: Logger): void {
  if (sdkLogs === undefined) {
    const logger = new DefaultLogger('WARN', ({ level, message, meta }) =>
      sdkLogs?.[level === 'ERROR' ? 'error' : 'warn']({ ...meta }, message),
    )
    Runtime.install({ logger })
  }
  sdkLogs = log
}

/** Looked for every second while it is away: by itself gRPC would wait up to two minutes, and that for all connections of this process. */
const soonAgain = { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1_000 }

async function runProcesses(
  { engine, temporal, workflowBundle, log }: WorkerSetting,
  activities: object,
  { stopped, nudge }: { readonly stopped: AbortSignal; readonly nudge: Nudge },
): Promise<void> {
  const connection = await NativeConnection.connect({ ...temporalSecurity(), address: temporal.address })
  const clientConnection = await Connection.connect({ ...temporalSecurity(), address: temporal.address, channelArgs: soonAgain })
  const ended = new AbortController()
  try {
    const client = new Client({ connection: clientConnection, namespace: temporal.namespace })
    const wakeUps = new WakeUps(engine, client)
    // Before anybody is told anything: processes of an epoch that is over know facts that are lost.
    // And before there is a worker: one that was made and never ran could not be let go again.
    await rebuildInNewEpoch(engine, client)
    const worker = await Worker.create({
      connection,
      namespace: temporal.namespace,
      taskQueue,
      workflowBundle,
      activities,
      maxConcurrentWorkflowTaskExecutions: 40,
      maxConcurrentLocalActivityExecutions: 40,
      maxCachedWorkflows: 500,
      stickyQueueScheduleToStartTimeout: '5s',
    })
    const until = AbortSignal.any([stopped, ended.signal])
    const telling = <T>(tell: () => Promise<T>): Promise<T> => client.withAbortSignal(until, tell)
    const follower = new Follower(engine.store, 'wake-ups', (facts) => telling(() => wakeUps.handle(facts)))
    const overdue = new Overdue(engine, client, wakeUps)
    const following = Promise.all([
      keepDoing(follower.name, () => follower.step(), until, log, nudge),
      keepDoing('overdue', () => telling(() => overdue.step()), until, log),
      keepDoing('epoch', () => rebuildInNewEpoch(engine, client), until, log),
    ])
    stopped.addEventListener('abort', () => worker.shutdown(), { once: true })
    if (stopped.aborted) return
    log.info({ temporal: temporal.address, namespace: temporal.namespace }, 'processes run')
    await worker.run()
    ended.abort()
    await following
  } finally {
    ended.abort()
    await clientConnection.close()
    await connection.close()
  }
}
