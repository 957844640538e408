import { NestFactory } from '@nestjs/core'
import { followViews, noteWaiting, type Engine } from '#engine'
import { sequenceFacts } from '#event-store'
import type { WorkerOptions } from '@temporalio/worker'
import type { Logger } from 'pino'
import { notedActs } from './acts/noted-acts.js'
import { followMessages } from './messages/follow-messages.js'
import type { MessageOptions } from './messages/message-options.js'
import { sender } from './messages/send-messages.js'
import { keepDoing, listenToLog, Nudge } from './followers/following.js'
import type { Patience } from './followers/overdue.js'
import type { Acts } from '../../workflows/kit/acts.js'
import { runProcesses } from './processes.js'
import { messageOf, ofTheWorker } from './runs.js'
import { sdkLogsInto } from './sdk-logs.js'
import { actsOf, WorkerModule } from './worker.module.js'

export type WorkerSetting = {
  readonly engine: Engine
  readonly temporal: { readonly address: string; readonly namespace: string }
  /** The built bundle (`codePath`), or in tests the code itself. */
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>
  readonly log: Logger
  /** Stands around every act: tests let one fail after it was done. */
  readonly around?: (acts: Acts) => Acts
  /** How a process that lets a moment pass is told: tests are less patient. */
  readonly patience?: Patience
  /** By which ways people are told outside the portal; none without it. */
  readonly messages?: MessageOptions
}

export type RunningWorker = { stop(): Promise<void> }

/** How long stopping may take at the most, whatever does not end, in milliseconds. */
const stopsWithin = 10_000

/**
 * Starts a worker: acts, processes, sequencer, wake-ups, views behind the log. While Temporal is away sequencer and views go on and the
 * processes wait; it connects as soon as it can. `stop` lets what is in flight end, for 10 s.
 */
export async function startWorker(setting: WorkerSetting): Promise<RunningWorker> {
  const { engine, log, around = (acts) => acts, messages = { url: '' } } = setting
  sdkLogsInto(log)
  const stopping = new AbortController()
  const stopped = stopping.signal
  const context = await NestFactory.createApplicationContext(WorkerModule.on(engine), { logger: false })
  const noted = notedActs(around(actsOf(context)), engine.store.pool, log)
  const nudge = new Nudge()
  const views = followViews(engine.store)
  const sending = sender(engine, messages)
  const told = followMessages(engine, sending.channels)
  const running = Promise.all([
    keepDoing('sequencer', () => sequenceFacts(engine.store.pool), stopped, log),
    keepDoing('log', () => listenToLog(engine.store.pool.options, nudge, stopped).then(() => 0), stopped, log),
    keepDoing(views.name, () => views.stepOn(), stopped, log, nudge),
    keepDoing(told.name, () => told.stepOn(), stopped, log, nudge),
    ...(sending.channels.length > 0 ? [keepDoing('sending', () => sending.step(), stopped, log)] : []),
    keepDoing('temporal', () => processing(setting, noted.acts, { stopped, nudge }), stopped, log),
  ])
  return {
    stop: async () => {
      stopping.abort()
      const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), stopsWithin).unref())
      const ended = await Promise.race([running.then(() => noted.settled()), late])
      if (ended === 'late') log.error('stopped without waiting any longer for what is in flight')
      sending.close()
      await context.close()
    },
  }
}

/** Runs the processes; why they cannot run is noted, where health finds it. */
async function processing(...[setting, acts, following]: Parameters<typeof runProcesses>): Promise<number> {
  try {
    await runProcesses(setting, acts, following)
  } catch (error) {
    const { engine } = setting
    await noteWaiting(engine.store.pool, ofTheWorker.temporal, { error: messageOf(error) }).catch(() => undefined)
    throw error
  }
  return 0
}
