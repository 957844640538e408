import { addDays, addMonths, daysBetween, type Day } from '#kernel'
import type { Unit } from '../rule.js'
import type { Calendar } from './calendar.js'
import { stoppedOn, type Standstill } from './stops.js'

/** What a count needs: how many, in which unit, where the clock stood. */
export type Count = { readonly n: number; readonly unit: Unit; readonly stops: readonly Standstill[] }

/** Where a count ended: `raw` before and `day` after the roll over holidays; `remaining` when a stop is still open. */
export type Counted = { readonly raw: Day; readonly day: Day; readonly skipped: readonly Day[]; readonly remaining?: number }

/** The day of a due whose clock stands with nobody knowing until when. */
export const openEnded: Day = '9999-12-31'

const monthsPerYear = 12

/** Counts forward: the first day is excluded, stopped days are not counted, the last day rolls over days off once, at the end. */
export function countForward(calendar: Calendar, from: Day, count: Count, rolls: (day: Day) => boolean): Counted {
  if (count.unit === 'month' || count.unit === 'year') return countMonths(calendar, from, count, rolls)
  const skipped: Day[] = []
  // Archives are kept for fifteen years: where every day counts, nobody goes from one to the next.
  let day = count.unit === 'day' && count.stops.length === 0 ? addDays(from, count.n) : from
  for (let counted = daysBetween(from, day); counted < count.n;) {
    day = addDays(day, 1)
    if (count.unit === 'workingDay' && !calendar.isWorking(day)) continue
    const stop = stoppedOn(count.stops, day)
    if (!stop) counted += 1
    else if (stop.until === Number.POSITIVE_INFINITY)
      return { raw: openEnded, day: openEnded, skipped, remaining: count.n - counted }
    else skipped.push(day)
  }
  return { raw: day, day: rollForward(day, rolls), skipped }
}

/** Months and years end on the day of the same number (民法典 第二百零二条), later by the days on which the clock stood. */
function countMonths(calendar: Calendar, from: Day, count: Count, rolls: (day: Day) => boolean): Counted {
  const end = addMonths(from, count.unit === 'year' ? count.n * monthsPerYear : count.n)
  return countForward(calendar, from, { n: daysBetween(from, end), unit: 'day', stops: count.stops }, rolls)
}

/**
 * Counts backward from what must be preceded: the latest day from which the whole term still fits before it.
 * Never rolls. The same count forward from that day ends on `before` or earlier, and from the next day it does not.
 */
export function countBackward(calendar: Calendar, before: Day, count: Count): Counted {
  if (count.unit === 'month' || count.unit === 'year') return countMonthsBack(calendar, before, count)
  const skipped: Day[] = []
  let day = before
  for (let counted = 0; ; day = addDays(day, -1)) {
    if (count.unit === 'workingDay' && !calendar.isWorking(day)) continue
    if (stoppedOn(count.stops, day)) skipped.push(day)
    else counted += 1
    if (counted === count.n) break
  }
  return { raw: addDays(day, -1), day: addDays(day, -1), skipped }
}

/**
 * Counts backward to the n-th day before what must not be preceded by more, which is itself not counted: the earliest day. Of working days it is one
 * («不得早于……前2个工作日» before a Tuesday is the Friday, not the Sunday).
 */
export function countBackToEarliest(calendar: Calendar, before: Day, count: Count): Counted {
  if (count.unit === 'month' || count.unit === 'year') return countMonthsBack(calendar, before, count)
  let day = before
  for (let counted = 0; counted < count.n;) {
    day = addDays(day, -1)
    if ((count.unit === 'day' || calendar.isWorking(day)) && !stoppedOn(count.stops, day)) counted += 1
  }
  return { raw: day, day, skipped: [] }
}

/** Several days may end on a short month's last day, and stops move ends: from the plain month back, the latest that fits is sought. */
function countMonthsBack(calendar: Calendar, before: Day, count: Count): Counted {
  const ends = (from: Day): Day => countForward(calendar, from, count, () => false).raw
  let day = addMonths(before, -(count.unit === 'year' ? count.n * monthsPerYear : count.n))
  while (ends(day) > before) day = addDays(day, -1)
  while (ends(addDays(day, 1)) <= before) day = addDays(day, 1)
  return { raw: day, day, skipped: [] }
}

function rollForward(from: Day, rolls: (day: Day) => boolean): Day {
  let day = from
  while (rolls(day)) day = addDays(day, 1)
  return day
}
