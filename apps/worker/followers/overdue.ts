import { WorkflowUpdateStage, type Client } from '@temporalio/client'
import type { ProcessId } from '#domain/process'
import type { Engine } from '#engine'
import { openProcesses } from '#read-models'
import type { WakeUps } from './wake-ups.js'

/** How long between two looks, and until a process that was told is told the same again; in milliseconds of real time. */
const every = { look: 1_000, telling: 30_000 } as const

/** How long a process may take to hear the time, in milliseconds. */
const patience = 5_000

/** Processes with an obligation whose next moment (rung ahead, due, rung after a breach) has come, and nothing of it is among the facts. */
const behind = `select distinct o.process from views.obligation o
 where o.met_on is null and o.closed_on is null and $1 >= case
   when o.breached_on is null then least(o.ask_at, case when o.rung is null and o.mode = 'must' then (o.rungs->>'ahead')::timestamptz end)
   when o.rung is null or o.rung = 'ahead' then (o.rungs->>'leader')::timestamptz
   when o.rung = 'leader' then (o.rungs->>'supervisor')::timestamptz
 end`

/**
 * Tells the time to processes that let a moment pass: after Temporal was away or has lost its memory, and where a rehearsal's clock
 * was set forward by hand. Who answers within a look is never told; who does not answer is told again now and then.
 */
export class Overdue {
  private last = 0
  private before = new Set<string>()
  /** What each was told last. */
  private readonly told = new Map<string, string>()

  constructor(
    private readonly engine: Engine,
    private readonly client: Client,
    private readonly wakeUps: WakeUps,
  ) {}

  /** One look, if it is time for one. Gives 0: nobody need look again at once. Throws if the database or Temporal is away. */
  async step(): Promise<number> {
    if (performance.now() - this.last < every.look) return 0
    const now = await this.engine.clock.now()
    const { rows } = await this.engine.store.pool.query<{ process: string }>({ name: 'overdue', text: behind, values: [now] })
    const due = new Set(rows.map((row) => row.process))
    const telling = `${this.engine.clock.rehearsal ? now : ''} ${Math.floor(performance.now() / every.telling)}`
    const left = [...due].filter((process) => this.before.has(process) && this.told.get(process) !== telling)
    for (const process of await openProcesses(this.engine.store.pool, left as ProcessId[])) {
      await this.wakeUps.wake(process, [])
      if (this.engine.clock.rehearsal) await this.tell(process.id, now)
      this.told.set(process.id, telling)
    }
    for (const process of this.told.keys()) if (!due.has(process)) this.told.delete(process)
    this.before = due
    this.last = performance.now()
    return 0
  }

  /** Waits until the process has taken it, but not for ever: its worker may be gone. */
  private async tell(process: string, now: string): Promise<void> {
    const handle = this.client.workflow.getHandle(process)
    await this.client.withDeadline(Date.now() + patience, () =>
      handle.startUpdate('settle', { args: [now], waitForStage: WorkflowUpdateStage.ACCEPTED }),
    )
  }
}
