import { processKind, processTypes, type ProcessId } from '#domain/process'
import { beginEpoch } from '#event-store'
import { knownProcesses, openProcesses, type OpenProcess } from '#read-models'
import type { Logger } from 'pino'
import { runningRuns } from '../rebuild-processes.js'
import type { Runs } from '../runs.js'
import { sideBySide } from '../side-by-side.js'

/** How many are started at once. */
const atOnce = 32

/**
 * Compares the processes that are open by the facts with those that run. Those missing are started: Temporal was lost, or is a new one. One that
 * runs and that no fact has ever started knows facts that are lost: a new epoch begins.
 */
export class Compared {
  private last = -Infinity

  constructor(
    private readonly runs: Runs,
    private readonly log: Logger,
    private readonly every = 5 * 60_000,
  ) {}

  /** One look, if it is time for one, the first at once. Gives 0. Throws if the database or Temporal is away. */
  async step(): Promise<number> {
    if (performance.now() - this.last < this.every) return 0
    const { pool } = this.runs.engine.store
    // First what runs, then what is open: what begins meanwhile looks missing, and is asked for once more below.
    const running = await runningRuns(this.runs)
    const missing = (await openProcesses(pool)).filter(({ id }) => !running.has(id))
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
    this.last = performance.now()
    return 0
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
