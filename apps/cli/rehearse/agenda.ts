import type { Instant } from '#kernel'
import type { PlannedAct } from './autopilots/autopilot.js'

/** What the autopilots have planned, by moment; each act once, by its key. */
export class Agenda {
  private readonly planned = new Map<string, PlannedAct>()
  private readonly taken = new Set<string>()

  add(acts: readonly PlannedAct[]): void {
    for (const act of acts) {
      if (!this.taken.has(act.key)) this.planned.set(act.key, act)
    }
  }

  /** Nobody does what they owed and owe no more: acts about duties that lapsed are not done. */
  drop(lapsed: readonly string[]): void {
    for (const key of this.planned.keys()) {
      if (lapsed.some((duty) => key.startsWith(`${duty}:`))) this.planned.delete(key)
    }
  }

  /** The moment of the next act, if there is one. */
  get next(): Instant | undefined {
    return [...this.planned.values()].map((act) => act.at).sort()[0]
  }

  /** Takes what is due: in order of moment, then of key, so that every run does the same. */
  takeDue(now: Instant): PlannedAct[] {
    const due = [...this.planned.values()]
      .filter((act) => act.at <= now)
      .sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1))
    for (const act of due) {
      this.planned.delete(act.key)
      this.taken.add(act.key)
    }
    return due
  }
}
