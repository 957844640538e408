import { WorkflowUpdateStage, type Client } from '@temporalio/client'
import type { ProcessId } from '#domain/process'
import type { Engine } from '#engine'
import { openProcesses, processesDue } from '#read-models'
import type { WakeUps } from './wake-ups.js'

/** How long between two looks, and until a process that was told is told the same again; in milliseconds of real time. */
const every = { look: 1_000, telling: 30_000 } as const

/** How long a process may take to hear the time, in milliseconds. */
const patience = 5_000

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
    const due = new Set(await processesDue(this.engine.store.pool, now))
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
