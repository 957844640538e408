import { defaultPayloadConverter } from '@temporalio/common'
import { WorkflowNotFoundError } from '@temporalio/client'
import { noteWaiting } from '#engine'
import { alone, beginEpoch, epochBegan, logHead, type LogHead } from '#event-store'
import type { Logger } from 'pino'
import { ofTheWorker, type Runs } from '../runs.js'

/** A run that nobody walks: its signals are the memory. It is in Temporal and not in the database, so it outlives what the database loses. */
const memory = { workflowId: 'sanshe/log-head', taskQueue: 'sanshe-log-head', type: 'log-head' } as const

/** After so many signals it begins anew. */
const longest = 1_000

/** Temporal holds the processes of another store: nothing of ours runs there until somebody decides. */
class ForeignTemporal extends Error {
  constructor(theirs: LogHead, ours: LogHead) {
    super(
      `this namespace of Temporal holds the processes of another store (${theirs.store}, ours is ${ours.store}): name another in TEMPORAL_NAMESPACE, ` +
        'or where theirs are not wanted any more: npm run rebuild -- temporal',
    )
  }
}

/**
 * Temporal remembers how far the log was. Where the log has another fact there now, or none, the database was put back to an older copy while
 * processes went on that know what is lost: a new epoch begins, in which they are rebuilt.
 */
export class LogHeadMemory {
  private last = -Infinity

  constructor(
    private readonly runs: Runs,
    private readonly log: Logger,
    private readonly every = 10_000,
  ) {}

  /**
   * If it is time for it, the first time at once: compares, and remembers the head where it has moved. Gives 0: nobody need look again at once.
   * Throws ForeignTemporal, or where the database or Temporal is away.
   */
  async step(): Promise<number> {
    if (performance.now() - this.last < this.every) return 0
    await alone(this.runs.engine.store.pool, 'log-head', () => this.look())
    this.last = performance.now()
    return 0
  }

  private async look(): Promise<void> {
    const { pool } = this.runs.engine.store
    const ours = await logHead(pool)
    const remembered = await this.remembered()
    if (remembered === undefined) return this.remember(ours)
    const { head, at, signals } = remembered
    if (head.store !== ours.store) throw new ForeignTemporal(head, ours)
    const isOlder = (await logHead(pool, head.seq)).mark !== head.mark
    // Where an epoch has begun since, somebody knew, and the processes are rebuilt in it.
    if (isOlder && (await epochBegan(pool)) < at) {
      const error = `the database is an older copy: it has lost what was number ${head.seq} of its log. All processes are rebuilt`
      this.log.error({ remembered: head, now: ours }, error)
      await noteWaiting(pool, ofTheWorker.epoch, { error })
      await beginEpoch(pool)
    }
    if (isOlder || signals >= longest) await this.forget()
    if (isOlder || ours.seq !== head.seq) await this.remember(ours)
  }

  /** The head that was remembered last; undefined where Temporal remembers none. */
  private async remembered(): Promise<{ head: LogHead; at: Date; signals: number } | undefined> {
    const { connection, options } = this.runs.client
    try {
      const { status, historyLength } = await this.runs.call(() => this.handle().describe())
      if (status.name !== 'RUNNING') return undefined
      const { history } = await this.runs.call(() =>
        connection.workflowService.getWorkflowExecutionHistoryReverse({
          namespace: options.namespace,
          execution: { workflowId: memory.workflowId },
          maximumPageSize: 10,
        }),
      )
      const told = history?.events?.find((event) => event.workflowExecutionSignaledEventAttributes)
      const [payload] = told?.workflowExecutionSignaledEventAttributes?.input?.payloads ?? []
      if (!payload) return undefined
      const at = new Date(Number(told?.eventTime?.seconds ?? 0) * 1000 + Number(told?.eventTime?.nanos ?? 0) / 1e6)
      return { head: defaultPayloadConverter.fromPayload<LogHead>(payload), at, signals: historyLength }
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined
      throw error
    }
  }

  private async remember(head: LogHead): Promise<void> {
    const { workflowId, taskQueue, type } = memory
    const { workflow } = this.runs.client
    await this.runs.call(() => workflow.signalWithStart(type, { workflowId, taskQueue, signal: 'head', signalArgs: [head] }))
  }

  /** What was remembered no longer counts. */
  async forget(): Promise<void> {
    await this.runs.end(memory.workflowId, 'it is remembered anew')
  }

  private handle() {
    return this.runs.client.workflow.getHandle(memory.workflowId)
  }
}
