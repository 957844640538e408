import type { ProcessId } from '#domain/process'
import { waitingActs } from '#engine'
import { openProcesses } from '#read-models'
import { ofTheProcess, taskQueue, type Runs } from '../runs.js'

/** How long a run that failed is left to itself before it is looked at, in milliseconds: a task that was only late is done by then. */
const leftAlone = 2_000
/** How long until a process that began anew may do so again, in milliseconds: twice as long each time. */
const [firstPause, longestPause] = [60_000, 6 * 3_600_000]
/** How long a run is looked for in Temporal's list, in milliseconds: the list is a little behind. */
const lookedFor = 30_000

type Seen = { readonly why: string; readonly at: number }

/**
 * Runs that cannot go on: the code at hand does not replay what they began with, or was given an answer to another question, or has no such type
 * any more. Temporal would try them for ever. Each is ended from outside and begins anew from its facts; a run cannot do that to itself.
 */
export class Failing {
  private readonly seen = new Map<string, Seen>()

  constructor(private readonly runs: Runs) {}

  /** A task of a run has failed: the worker's core says so. */
  saw(runId: string, why: string): void {
    if (!this.seen.has(runId)) this.seen.set(runId, { why, at: Date.now() })
  }

  /** Looks at the runs seen to fail. Gives 0: nobody need look again at once. Throws if the database or Temporal is away. */
  async step(): Promise<number> {
    for (const [runId, seen] of this.seen) {
      if (Date.now() - seen.at < leftAlone) continue
      if (await this.isSettled(runId, seen)) this.seen.delete(runId)
    }
    return 0
  }

  /** True once nothing is left to do about it. */
  private async isSettled(runId: string, { why, at }: Seen): Promise<boolean> {
    const { client, engine } = this.runs
    const id = await this.processOf(runId)
    if (id === undefined) return Date.now() - at > lookedFor
    const run = await this.runs.call(() => client.workflow.getHandle(id, runId).describe())
    const failing = run.status.name === 'RUNNING' && Number(run.raw.pendingWorkflowTask?.attempt ?? 0) > 1
    if (!failing || run.taskQueue !== taskQueue) return true
    const [process] = await openProcesses(engine.store.pool, [id as ProcessId])
    if (process === undefined) {
      await this.runs.end(id, `it fails, and by the facts it is not open: ${why}`)
      return true
    }
    const before = (await waitingActs(engine.store.pool, ofTheProcess.begunAnew)).find((row) => row.process === id)
    const pause = before === undefined ? 0 : Math.min(firstPause * 2 ** (before.attempts - 1), longestPause)
    if (before !== undefined && before.lastMsAgo < pause) return false
    await this.runs.beginAnew(process, why)
    return true
  }

  private async processOf(runId: string): Promise<string | undefined> {
    const found = this.runs.client.workflow.list({ query: `RunId = '${runId}'` })
    for await (const { workflowId } of found) return workflowId
    return undefined
  }
}
