import { addDays, type Day } from '#kernel'
import type { Calendar } from './calendar.js'

/** The n-th working day after (before, for a negative n) a day; for 0 the day itself, or the next working day. */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Day {
  let day = from
  if (n === 0) while (!calendar.isWorking(day)) day = addDays(day, 1)
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, Math.sign(n))
    if (calendar.isWorking(day)) left -= 1
  }
  return day
}

/** Working days after `from` up to and with `to` (first day excluded); negative when `to` is the earlier. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorking(day)) count += 1
  return count
}
