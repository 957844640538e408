import { setTimeout as wait } from 'node:timers/promises'
import {
  ApplicationFailure,
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client'
import { changesClocks, type ProcessId, type SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import { EventStore, sequenceFacts } from '#event-store'
import { openProcesses } from '#read-models'
import type pg from 'pg'
import { begun, hearersOf, putRightIn, readable } from '../../worker/followers/wake-ups.js'

/** How long a process may take to settle before the rehearsal says that it is stuck, in milliseconds. */
const patience = 60_000
/** Of how many commands facts are numbered at once. */
const atOnce = 1_000

/**
 * A run that ended or began anew with the very task that answers loses its answer (temporalio/temporal#6375); or the server took that task back, since
 * news of the run had come meanwhile (gRPC's FAILED_PRECONDITION).
 */
const answerIsLost = (error: unknown): boolean =>
  (error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'AcceptedUpdateCompletedWorkflow') ||
  (error instanceof ServiceError && isGrpcServiceError(error.cause) && Number(error.cause.code) === 9)

/** How often a process is asked again whose answer is lost. */
const askedAgain = 5

/** Processes that are to be asked, each with the facts that are news to it. */
type Waking = Map<ProcessId, SlimFact[]>

/**
 * Waits until nothing is going on: every open process that had news, or whose moment has come, was told both and has said that nothing it does is in
 * flight. The wake-ups tell it the same later: they are waited for only where they start a process, or begin one anew.
 */
export class Quiet {
  private head = '0'

  private readonly store: EventStore

  constructor(
    private readonly pool: pg.Pool,
    private readonly temporal: Client,
  ) {
    this.store = new EventStore(pool)
  }

  /** `due`: processes whose moment has come; `acted`: whether anything was written since it was quiet. What they write is looked for until none does. Throws an Error that names the process that does not settle. */
  async reached(now: Instant, due: readonly string[], acted = true): Promise<void> {
    let waking: Waking = new Map((due as readonly ProcessId[]).map((process) => [process, []]))
    for (let look = acted; ; look = true) {
      const { told, starts } = look ? await this.news() : { told: [], starts: false }
      for (const [process, facts] of told) waking.set(process, [...(waking.get(process) ?? []), ...facts])
      if (waking.size === 0) return
      if (starts) await this.followed()
      const acted = await Promise.all([...waking].map(([process, news]) => this.settle(process, now, news)))
      if (!acted.includes(true)) return
      waking = new Map()
    }
  }

  /** Waits until the wake-ups have followed the log as far as it was looked at here. */
  async followed(): Promise<void> {
    for (const began = Date.now(); ; await wait(2)) {
      const { rows } = await this.pool.query({
        name: 'followed-to',
        text: `select from store.follower where name = 'wake-ups' and seq >= $1`,
        values: [this.head],
      })
      if (rows.length > 0 || this.head === '0') return
      if (Date.now() - began > patience) throw new Error('the log is not followed to its head: see the worker’s log')
    }
  }

  /**
   * Whether it did anything since it was asked last that concerns others: its own obligations are news to nobody. One that has ended by the facts has
   * nothing to do any more. One that is open and not there is begun by the wake-ups: it is asked once more after them. One whose answer is lost is asked
   * again, and the log is looked at.
   */
  private async settle(process: ProcessId, now: Instant, news: readonly SlimFact[], again = 0): Promise<boolean> {
    try {
      return await this.settled(process, now, news)
    } catch (error) {
      if ((await openProcesses(this.pool, [process])).length === 0) return true
      if (answerIsLost(error) && again < askedAgain) {
        await this.settle(process, now, news, again + 1)
        return true
      }
      if (!(error instanceof WorkflowNotFoundError)) throw error
      await this.followed()
      return this.settled(process, now, news)
    }
  }

  private async settled(process: ProcessId, now: Instant, news: readonly SlimFact[]): Promise<boolean> {
    const timeout = new AbortController()
    const settled = this.temporal.workflow
      .getHandle(process)
      .executeUpdate<number, [Instant, readonly SlimFact[]]>('settle', { args: [now, news] })
    const late = wait(patience, 'late' as const, { signal: timeout.signal }).catch(() => 'late' as const)
    try {
      const answers = await Promise.race([settled, late])
      if (answers === 'late') throw new Error(`${process} does not settle at ${now}: see the worker's log`)
      return answers > 0
    } finally {
      timeout.abort()
    }
  }

  /** What was written since the last look, to each process that hears it, and whether it starts one or begins one anew. All of it is numbered first. */
  private async news(): Promise<{ readonly told: Waking; readonly starts: boolean }> {
    // Not done: somebody else is numbering, or there was more than is numbered at once.
    for (let numbered = -1; numbered < 0 || numbered === atOnce;) {
      if ((numbered = await sequenceFacts(this.pool, atOnce)) < 0) await wait(1)
    }
    const told: Waking = new Map()
    let starts = false
    for await (const page of this.store.pagesOfLog(this.head))
      for (const fact of page) {
        const known = readable(fact)
        const again = putRightIn(fact)
        starts ||= begun(fact) !== undefined || again !== undefined
        const reached = changesClocks(fact.type) ? await this.startedIn(fact.stream) : []
        for (const hearer of new Set([...hearersOf(fact), ...reached, ...(again === undefined ? [] : [again])]))
          told.set(hearer, [...(told.get(hearer) ?? []), ...(known ? [known] : [])])
        this.head = fact.seq
      }
    return { told, starts }
  }

  /** The processes that facts of a stream started: a stop in it reaches them. */
  private async startedIn(stream: StreamId): Promise<ProcessId[]> {
    const { rows } = await this.pool.query<{ id: ProcessId }>(
      'select id from views.process where started_by_stream = $1 and ended_on is null',
      [stream],
    )
    return rows.map(({ id }) => id)
  }
}
