import type { Actor } from '#domain'
import type { Draft } from '#engine'
import { addDays, dayOf, type Day, type Instant } from '#kernel'
import type { Part, Urgency } from './work.dto.js'

/** Working days ahead that count as soon: a help for the eye, no term of anybody's. */
const soonDays = 3

/** Working days from today to a day: 0 for today, negative for one that is past. Both ends are told apart by the days after the earlier. */
export function workingDaysTo(day: Day, today: Day, isWorkingDay: (on: Day) => boolean): number {
  const [from, to] = day < today ? [day, today] : [today, day]
  let count = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) count += 1
  return day < today ? -Math.max(count, 1) : count
}

/** How urgent something due is. */
export function urgencyOf(due: Instant, day: Day, now: Instant, workingDays: number): Urgency {
  if (due <= now) return 'overdue'
  if (day <= dayOf(now)) return 'today'
  return workingDays <= soonDays ? 'soon' : 'later'
}

/** What somebody may do about a draft of their unit. Nobody signs two steps. */
export function partIn({ status, draftedBy, steps, signed }: Draft, { person, duties = [] }: Actor): Part {
  if (status === 'returned') return draftedBy === person ? 'revise' : 'watch'
  const last = steps.length - 1
  const next = Math.min(signed.length, last)
  const signedAlready = steps.length > 1 && signed.some((one) => one.person === person)
  if (signedAlready || !duties.includes(steps[next] ?? '')) return 'watch'
  return next === last ? 'issue' : 'review'
}

/** What somebody may do about something owed that nobody has drafted: with steps, it is begun by whoever drafts. */
export const partOfUndrafted = (steps: readonly string[], { duties = [] }: Actor): Part =>
  steps.length === 0 || duties.includes(steps[0] ?? '') ? 'do' : 'watch'
