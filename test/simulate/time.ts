import type { Clock } from '#engine'
import type { Instant } from '#kernel'

type Wait = { readonly condition: () => boolean; readonly at: Instant | undefined; readonly end: (holds: boolean) => void }

/** The simulator's time: it stands still while anything can happen, then jumps to the next moment that somebody waits for. */
export class Time {
  private readonly waits = new Set<Wait>()

  constructor(private moment: Instant) {}

  get now(): Instant {
    return this.moment
  }

  /** The same time, as an engine asks it. */
  get clock(): Clock {
    return { now: () => Promise.resolve(this.moment), rehearsal: true, skew: () => 0, stop: () => undefined }
  }

  /** The next moment that a walk waits for. */
  get next(): Instant | undefined {
    return [...this.waits].flatMap(({ at }) => (at === undefined ? [] : [at])).sort()[0]
  }

  /** Goes on to a moment; it never goes back. */
  jump(to: Instant): void {
    if (to > this.moment) this.moment = to
  }

  /** Waits for the condition, or for the moment if there is one; true when the condition holds. */
  until(condition: () => boolean, at?: Instant): Promise<boolean> {
    if (condition()) return Promise.resolve(true)
    if (at !== undefined && at <= this.moment) return Promise.resolve(false)
    return new Promise((end) => this.waits.add({ condition, at, end }))
  }

  /** Ends the waits whose condition holds or whose moment has come. Gives whether there was one. */
  look(): boolean {
    let ended = false
    for (const wait of [...this.waits]) {
      const holds = wait.condition()
      if (!holds && (wait.at === undefined || wait.at > this.moment)) continue
      this.waits.delete(wait)
      wait.end(holds)
      ended = true
    }
    return ended
  }
}
