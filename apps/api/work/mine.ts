import type { Actor } from '#domain'
import type { Draft } from '#engine'
import { dayOf, type Day, type Instant } from '#kernel'
import type { Law } from '#law'
import type { Obligation } from '#read-models'
import { toldObligation, type Reading } from '../case/obligation-told.js'
import type { Box, Part, Urgency, WorkItemDto } from './work.dto.js'

/** Working days ahead that count as soon, and beyond which something is far off: a help for the eye, no term of anybody's. */
const soonDays = 3
const laterDays = 20

/** Working days from today to a day: 0 for today, negative for one that is past, also where no working day lies between. */
export function workingDaysTo(day: Day, today: Day, law: Pick<Law, 'workingDaysBetween'>): number {
  const left = law.workingDaysBetween(today, day)
  return day < today ? Math.min(left, -1) : left
}

/** By when something is to be done, and how urgent that is; without a day where its clock stands and nobody knows until when. */
export function timeOf(
  one: Pick<Obligation, 'bearer' | 'due' | 'mode' | 'standing' | 'provisional'>,
  reading: Reading,
): Pick<WorkItemDto, 'urgency' | 'due'> {
  const { due, day } = toldObligation(one, reading)
  if (due === null || day === null) return { urgency: 'later' }
  const workingDays = workingDaysTo(day, dayOf(reading.now), reading.law)
  return {
    urgency: urgencyOf(due, day, reading.now, workingDays),
    due: { at: due, day, workingDays, provisional: one.provisional },
  }
}

/** How urgent something due is. */
export function urgencyOf(due: Instant, day: Day, now: Instant, workingDays: number): Urgency {
  if (due <= now) return 'overdue'
  if (day <= dayOf(now)) return 'today'
  if (workingDays <= soonDays) return 'soon'
  return workingDays <= laterDays ? 'later' : 'far'
}

/** In which box something of somebody's own unit lies: whose next step it is has it to do, whatever that step is. */
export function boxOf({ part, draft }: Pick<WorkItemDto, 'part' | 'draft'>): Box {
  if (part !== 'watch') return 'mine'
  return draft !== undefined && draft.returned === undefined ? 'signing' : 'waiting'
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
