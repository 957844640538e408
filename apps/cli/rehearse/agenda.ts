import type { Instant } from '#kernel'
import type { PlannedAct } from './autopilots/autopilot.js'
import { minutesAfter } from './autopilots/when.js'

const minutesOfDay = 24 * 60

/** Days that something is tried again while it stands still: longer than any suspension that is lifted. */
const patience = 90

/** Whether an act is about a duty, by its key; another's name may begin alike (`…/1:2`). */
export const isAbout = (key: string, duty: string): boolean =>
  key.startsWith(`${duty}:`) && !/^\d+:/.test(key.slice(duty.length + 1))

/** Whether an act was refused for nothing but a suspension that stands, or a month that goes on longer than was planned, by the codes of its refusals. */
export const standsStill = (codes: readonly string[]): boolean =>
  codes.length > 0 && codes.every((code) => code.endsWith('Suspended') || code === 'MonthNotOver')

/** What the autopilots have planned, by moment; each act once, by its key. */
export class Agenda {
  private readonly planned = new Map<string, PlannedAct>()
  private readonly taken = new Set<string>()
  /** How many days an act has stood still. */
  private readonly waited = new Map<string, number>()

  add(acts: readonly PlannedAct[]): void {
    for (const act of acts) {
      if (!this.taken.has(act.key)) this.planned.set(act.key, act)
    }
  }

  /** What stands still is tried again a day later, under its own key: nobody knows yet until when. Gives whether it is: nobody waits for ever. */
  postpone(act: PlannedAct): boolean {
    const days = (this.waited.get(act.key) ?? 0) + 1
    this.waited.set(act.key, days)
    if (days > patience) return false
    this.taken.delete(act.key)
    this.planned.set(act.key, { ...act, at: minutesAfter(act.at, minutesOfDay) })
    return true
  }

  /** Nobody does what they owed and owe no more: acts about duties that lapsed are not done. */
  drop(lapsed: readonly string[]): void {
    for (const key of this.planned.keys()) {
      if (lapsed.some((duty) => isAbout(key, duty))) this.planned.delete(key)
    }
  }

  /** The moment of the next act, if there is one. */
  get next(): Instant | undefined {
    let first: Instant | undefined
    for (const { at } of this.planned.values()) if (first === undefined || at < first) first = at
    return first
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
