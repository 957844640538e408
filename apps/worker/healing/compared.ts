import { processKind, processTypes, type ProcessId } from '#domain/process'
import { beginEpoch, servedQueues } from '#event-store'
import { knownProcesses, openProcesses, type OpenProcess } from '#read-models'
import type { Logger } from 'pino'
import { runningRuns, type Running } from '../rebuild-processes.js'
import { taskQueue, type Runs } from '../runs.js'
import { sideBySide } from '../side-by-side.js'

/** How often it is looked while workers of another build are there, in milliseconds. */
const whileOthers = 15_000
/** How many are started at once. */
const atOnce = 32

/**
 * Compares the processes that are open by the facts with those that run. Those missing are started: Temporal was lost, or is a new one. One that
 * runs and that no fact has ever started knows facts that are lost: a new epoch begins. Those on the queue of another build are left to its workers
 * until the last of them is gone; then they begin anew from their facts on ours.
 */
export class Compared {
  private next = -Infinity

  constructor(
    private readonly runs: Runs,
    private readonly log: Logger,
    private readonly every = 5 * 60_000,
  ) {}

  /** One look, if it is time for one, the first at once. Gives 0. Throws if the database or Temporal is away. */
  async step(): Promise<number> {
    if (performance.now() < this.next) return 0
    const { pool } = this.runs.engine.store
    // First what runs, then what is open: what begins meanwhile looks missing, and is asked for once more below.
    const running = await runningRuns(this.runs)
    const open = await openProcesses(pool)
    const missing = open.filter(({ id }) => !running.has(id))
    let started = 0
    const start = async (process: OpenProcess) => {
      if ((await this.runs.began(process.id)) !== undefined) return
      await this.runs.start(process)
      started += 1
    }
    const [failed] = await sideBySide(missing, atOnce, start)
    if (started > 0) this.log.warn({ started }, 'processes are open by the facts and did not run: they were started')
    if (failed) throw failed.error
    await this.endLost([...running.keys()])
    const others = await this.takeOver(running, open)
    this.next = performance.now() + (others ? Math.min(whileOthers, this.every) : this.every)
    return 0
  }

  /** Begins anew what stands on a queue that no worker works on any more. True while workers of another build are there. */
  private async takeOver(running: Running, open: readonly OpenProcess[]): Promise<boolean> {
    const served = await servedQueues(this.runs.engine.store.pool)
    const left = [...running].filter(([, { queue }]) => queue !== taskQueue && !served.has(queue)).map(([id]) => id)
    if (left.length > 0) {
      const byId = new Map(open.map((process) => [process.id as string, process]))
      this.log.warn({ processes: left.length }, 'no worker of their release is left: processes begin anew in this one')
      const [failed] = await sideBySide(left, atOnce, async (id) => {
        const process = byId.get(id)
        if (process === undefined) await this.runs.end(id, 'by the facts it is not open')
        else await this.runs.rebuild(process)
      })
      if (failed) throw failed.error
    }
    return [...served].some((queue) => queue !== taskQueue)
  }

  private async endLost(running: readonly string[]): Promise<void> {
    const { pool } = this.runs.engine.store
    const processes = running.filter((id) => processKind(id) in processTypes) as ProcessId[]
    const known = new Set(await knownProcesses(pool, processes))
    const lost = processes.filter((id) => !known.has(id))
    if (lost.length === 0) return
    this.log.error(
      { processes: lost.slice(0, 20), lost: lost.length },
      'processes run that no fact has started: a new epoch begins',
    )
    await beginEpoch(pool)
  }
}
