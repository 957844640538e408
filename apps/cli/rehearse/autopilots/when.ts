import { addDays, at, dayOf, instantOf, lastDay, millis, type Day, type Instant } from '#kernel'
import type { Duty, World } from './autopilot.js'

const minute = 60_000

/** The hour of what happens besides the walk: before its acts of the day. */
export const exceptionsAt = '09:00'

/** So many minutes later. */
export const minutesAfter = (moment: Instant, minutes: number): Instant => instantOf(millis(moment) + minutes * minute)

/** The later of two moments. */
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

/** The autopilots' hour on a day that the programme names, or on the next working day where that day is none and may be moved. */
export const onDay = (world: World, day: Day): Instant => at(day, world.programme.autopilot.at)

/** The autopilots' hour so many working days after a moment (before it, for a negative number); 0: on that day, or the next working day. */
export const onWorkingDay = (world: World, from: Instant | Day, workingDays: number): Instant =>
  onDay(world, world.law.addWorkingDays(from.includes('T') ? dayOf(from as Instant) : (from as Day), workingDays))

/** So many days (日) after a moment, or the next working day. */
export const onDayAfter = (world: World, from: Instant, days: number): Instant =>
  onWorkingDay(world, addDays(dayOf(from), days), 0)

/**
 * A moment moved so that it is never later than the duty's due nor earlier than the duty: at the autopilots' hour of the last day,
 * or just before the due; a duty that is overdue when it is seen is done at once.
 */
export function inTime(world: World, duty: Duty, from: Instant, wanted: Instant): Instant {
  const choices = [wanted, onDay(world, lastDay(duty.due)), minutesAfter(duty.due, -1)]
  return choices.find((one) => one >= from && one <= duty.due) ?? from
}
