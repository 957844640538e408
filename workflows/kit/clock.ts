import { instantOf, millis, type Instant } from '#kernel'
import { condition } from '@temporalio/workflow'

/** The process's own idea of time: Temporal's for real, or what the rehearsal last told it. */
export class ProcessClock {
  constructor(
    private readonly kind: 'plain' | 'rehearsal',
    private told: Instant,
  ) {}

  /** The rehearsal's moment; it never goes back. */
  tell(now: Instant): void {
    if (now > this.told) this.told = now
  }

  get now(): Instant {
    // eslint-disable-next-line no-restricted-syntax -- inside a workflow Date is Temporal's own, the same on replay
    return this.kind === 'rehearsal' ? this.told : (new Date().toISOString() as Instant)
  }

  /** The moment to ask again after «not before»: that moment, or a second from now where it has passed here already (clocks differ a little). */
  again(notBefore: Instant): Instant {
    const now = this.now
    return notBefore > now ? notBefore : instantOf(millis(now) + 1000)
  }

  /** How many waits have ended: a walk in which none ended has nothing new to ask for. */
  woken = 0

  /** Waits for the predicate, or for the moment if there is one; true when the predicate holds. */
  async until(predicate: () => boolean, at?: Instant): Promise<boolean> {
    if (predicate()) return true
    if (at !== undefined && this.now >= at) return false
    try {
      if (at === undefined) await condition(predicate)
      else if (this.kind === 'rehearsal') await condition(() => predicate() || this.told >= at)
      else return await condition(predicate, Math.max(1, Date.parse(at) - Date.parse(this.now)))
      return predicate()
    } finally {
      this.woken += 1
    }
  }
}
