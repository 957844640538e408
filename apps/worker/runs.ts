import { setMaxListeners } from 'node:events'
import { isGrpcServiceError, WorkflowNotFoundError, type Client } from '@temporalio/client'
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common'
import { processKind, processTypes, type SlimFact } from '#domain/process'
import { forgetWaiting, noteWaiting, type Engine } from '#engine'
import type { OpenProcess } from '#read-models'
import type { Logger } from 'pino'
import { stoppable } from './followers/following.js'

const queues = 'sanshe:'

/**
 * The queue that processes of this build are worked on. A build with another set of process types has another, so that no worker takes a type
 * it does not know.
 */
export const taskQueue = `${queues}${Object.values(processTypes).sort().join(',')}`

/** Finds what runs on the queue of any build. */
export const onAnyQueue = `TaskQueue starts_with '${queues}' and ExecutionStatus = 'Running'`

/** What is noted of a process as a whole, beside its acts: it was begun anew; it could not be told; it lets a moment pass. */
export const ofTheProcess = { begunAnew: 'process.run', untold: 'process.wake', late: 'process.time' } as const

/** What is noted of the worker itself. */
export const ofTheWorker = {
  /** It cannot work with Temporal. */
  temporal: { process: 'worker', act: 'worker.temporal', key: '' },
  /** All processes are being rebuilt. */
  epoch: { process: 'worker', act: 'worker.epoch', key: '' },
} as const

/** What the server answers where a run can take nothing more: too many signals, too large, broken. */
const runIsSpent: ReadonlySet<number> = new Set([3 /* INVALID_ARGUMENT */, 9 /* FAILED_PRECONDITION */, 11, 15 /* DATA_LOSS */])

/** PENDING_WORKFLOW_TASK_STATE_STARTED of the server's answer. */
const pendingTaskStarted = 2

/** How long Temporal may take to say that it is there, in milliseconds. */
const answersWithin = 5_000

/** The runs of processes in Temporal: told, ended, begun anew from the facts. */
export class Runs {
  constructor(
    readonly engine: Engine,
    readonly client: Client,
    private readonly log: Logger,
    /** Calls are given up when it is aborted. */
    private readonly until?: AbortSignal,
  ) {
    // As many calls as are made at once hang on it, each for as long as it takes.
    if (until !== undefined) setMaxListeners(0, until)
  }

  /** Tells a process what is new, or starts it where Temporal does not run it. With no facts it reads them itself, and asks again what it waits for. */
  async tell(process: OpenProcess, facts: readonly SlimFact[]): Promise<void> {
    const options = await this.options(process)
    await this.call(() =>
      this.client.workflow.signalWithStart(processTypes[processKind(process.id)], {
        ...options,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        signal: 'facts',
        signalArgs: [facts],
      }),
    )
  }

  /**
   * The same, standing by itself: where this one process cannot be told its run is ended and begun anew, and where that fails too it is
   * noted and told again later. True where it was told. Throws if the database or Temporal as a whole is away.
   */
  async tellOrBeginAnew(process: OpenProcess, facts: readonly SlimFact[]): Promise<boolean> {
    try {
      await this.tell(process, facts)
      return true
    } catch (error) {
      if (!(await this.temporalAnswers())) throw error
      if (runIsSpent.has(codeOf(error) ?? -1)) await this.beginAnew(process, messageOf(error))
      else await this.noteUntold(process, error)
      return false
    }
  }

  /** Ends the run of a process and starts it from its facts; noted with the reason, its other notes go. Gives how often that was so. */
  async beginAnew(process: OpenProcess, why: string): Promise<number> {
    try {
      await this.rebuild(process)
    } catch (error) {
      if (!(await this.temporalAnswers())) throw error
      await this.noteUntold(process, error)
    }
    const { pool } = this.engine.store
    const times = await noteWaiting(pool, { process: process.id, act: ofTheProcess.begunAnew, key: '' }, { error: why })
    this.log.warn({ process: process.id, why, times }, 'a process was ended and begins anew from its facts')
    return times
  }

  /** The same because somebody asked for it: nothing of it is noted. */
  async rebuild(process: OpenProcess): Promise<void> {
    await this.start(process, WorkflowIdConflictPolicy.TERMINATE_EXISTING)
    await forgetWaiting(this.engine.store.pool, [process.id], ofTheProcess.begunAnew)
  }

  /** Starts it from its facts, where a run of it is there only if that is to be ended. */
  async start(
    process: OpenProcess,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy = WorkflowIdConflictPolicy.USE_EXISTING,
  ): Promise<void> {
    const options = await this.options(process)
    await this.call(() =>
      this.client.workflow.start(processTypes[processKind(process.id)], {
        ...options,
        workflowIdConflictPolicy,
      }),
    )
  }

  /** Ends a run, if there is one. */
  async end(workflowId: string, why: string): Promise<void> {
    try {
      await this.call(() => this.client.workflow.getHandle(workflowId).terminate(why))
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error
    }
  }

  /** When its run began; undefined where none runs. */
  async began(workflowId: string): Promise<Date | undefined> {
    try {
      const { status, startTime } = await this.call(() => this.client.workflow.getHandle(workflowId).describe())
      return status.name === 'RUNNING' ? startTime : undefined
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined
      throw error
    }
  }

  /** Whether a task of its run is being worked on: what it is told meanwhile waits at the server. True where that is not known. */
  async isAtWork(workflowId: string): Promise<boolean> {
    try {
      const { raw } = await this.call(() => this.client.workflow.getHandle(workflowId).describe())
      return Number(raw.pendingWorkflowTask?.state) === pendingTaskStarted
    } catch (error) {
      return !(error instanceof WorkflowNotFoundError)
    }
  }

  private async noteUntold(process: OpenProcess, error: unknown): Promise<void> {
    const untold = { process: process.id, act: ofTheProcess.untold, key: '' }
    const times = await noteWaiting(this.engine.store.pool, untold, { error: messageOf(error) })
    this.log.error({ err: error, process: process.id, times }, 'a process could not be told: it is told again')
  }

  /** Whether Temporal has this namespace and answers for it: what fails then is one process's own. */
  async temporalAnswers(): Promise<boolean> {
    const { workflowService } = this.client.connection
    const { namespace } = this.client.options
    return this.call(() =>
      this.client.withDeadline(Date.now() + answersWithin, () => workflowService.describeNamespace({ namespace })),
    ).then(
      () => true,
      () => false,
    )
  }

  /** Each call with a signal of its own, which goes with it: on one signal for all, every call of a worker's life would be kept. */
  call<T>(work: () => Promise<T>): Promise<T> {
    return this.until === undefined ? work() : stoppable(this.until, (signal) => this.client.withAbortSignal(signal, work))
  }

  private async options(process: OpenProcess) {
    const { clock } = this.engine
    return {
      workflowId: process.id,
      taskQueue,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      args: [
        {
          process: process.id,
          start: process.start,
          clock: clock.rehearsal ? ('rehearsal' as const) : ('plain' as const),
          now: await clock.now(),
        },
      ],
    }
  }
}

function codeOf(error: unknown): number | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (isGrpcServiceError(at)) return at.code
  return undefined
}

/** What an error says, with what caused it. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
