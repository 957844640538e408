import { setTimeout as wait } from 'node:timers/promises'

/**
 * `atOnce`: how many signals a process takes without a look at what it does; `every`: how long between two more, in milliseconds, while a task
 * of it is being worked on. The server keeps what comes meanwhile, and fails the task at the hundredth (its `maximumBufferedEventsBatch`). A task
 * lasts ten seconds at most: 40 and one every 200 ms are never more than 90.
 */
export type Allowed = { readonly atOnce: number; readonly every: number }

const usual: Allowed = { atOnce: 40, every: 200 }

/** Lets no process be told more than it can take. What comes while one waits for its turn is told it together then. */
export class Pace {
  /** When each has had time for all it was told, in order of the last telling; who has is forgotten. */
  private readonly free = new Map<string, number>()

  constructor(
    /** Whether a task of a process is being worked on: else nothing that it was told waits. */
    private readonly isAtWork: (process: string) => Promise<boolean>,
    private readonly allowed: Allowed = usual,
  ) {}

  /** Its turn to be told, which may be a fifth of a second from now. */
  async turn(process: string): Promise<void> {
    const { atOnce, every } = this.allowed
    const tooMany = () => (this.free.get(process) ?? 0) + every - performance.now() - atOnce * every
    if (tooMany() > 0 && !(await this.isAtWork(process))) this.free.delete(process)
    if (tooMany() > 0) await wait(tooMany())
    const now = performance.now()
    const free = Math.max(this.free.get(process) ?? 0, now) + every
    this.free.delete(process)
    this.free.set(process, free)
    for (const [one, over] of this.free) {
      if (over > now) break
      this.free.delete(one)
    }
  }
}
