/** A calendar day in Asia/Shanghai, `2026-03-02`. */
export type Day = `${number}-${number}-${number}`

/** A moment in UTC with milliseconds, `2026-03-02T01:30:00.000Z`. Strings of this shape order as the moments do. */
export type Instant = `${string}T${string}Z`

const dayShape = /^\d{4}-\d{2}-\d{2}$/
const shanghaiOffset = 8 * 3_600_000

/** Whether a text is a day that exists, written `2026-03-02`. */
export function isDay(text: string): text is Day {
  const at = dayShape.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** Reads `2026-03-02`. Throws a RangeError for another shape or a day that does not exist (`2026-02-30`). */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`«${text}» is not a day: write it as 2026-03-02`)
  return text
}

/** Reads any ISO 8601 moment with an offset (`2026-03-16T09:30:00+08:00`). Throws a RangeError for anything else, also for 30 February. */
export function instant(text: string): Instant {
  const [, date = ''] = /^(\d{4}-\d{2}-\d{2})T.*(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? []
  const at = isDay(date) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) throw new RangeError(`«${text}» is not a moment: write it as 2026-03-16T09:30:00+08:00`)
  return new Date(at).toISOString() as Instant
}

/** Milliseconds since 1970 of a moment. */
export const millis = (at: Instant): number => Date.parse(at)

/** The moment of a number of milliseconds since 1970. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant

/** The day in Asia/Shanghai that a moment falls on; 24:00 is the next day's 00:00. */
export const dayOf = (at: Instant): Day => new Date(Date.parse(at) + shanghaiOffset).toISOString().slice(0, 10) as Day

/** The moment of `hh:mm` (default 00:00) in Asia/Shanghai on a day; `24:00` is the end of it. */
export function at(onDay: Day, time = '00:00'): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantOf(Date.parse(`${onDay}T00:00:00Z`) - shanghaiOffset + (hours * 60 + minutes) * 60_000)
}

/** 24:00 Asia/Shanghai of a day, 16:00 of the same day in UTC: where a term that ends on that day runs out. */
export const endOf = (onDay: Day): Instant => `${onDay}T16:00:00.000Z`

/** The last day before a moment: the day that a term ends on which runs out then. */
export const lastDay = (end: Instant): Day => dayOf(instantOf(millis(end) - 1))

// Days are counted by arithmetic: a Date that is made for each is three to five times as dear, and a term is walked day by day.

const { floor } = Math
/** The days from 0000-03-01, with which the year of this arithmetic begins so that a leap day is its last, to 1970-01-01. */
const toEpoch = 719_468
const daysOf = { year: 365, fourYears: 1460, century: 36_524, fourCenturies: 146_097 }
/** Days of the whole months before the nth from March on. */
const beforeMonth = (n: number): number => floor((153 * n + 2) / 5)

/** Days from 1970-01-01 to a day of the Gregorian calendar. */
function numberOf(year: number, month: number, date: number): number {
  const inYear = month > 2 ? year : year - 1
  const leaps = floor(inYear / 4) - floor(inYear / 100) + floor(inYear / 400)
  return daysOf.year * inYear + leaps + beforeMonth((month + 9) % 12) + date - 1 - toEpoch
}

/** The day that is so many days from 1970-01-01. */
function dayNumbered(n: number): Day {
  const fromMarch = n + toEpoch
  const cycle = floor(fromMarch / daysOf.fourCenturies)
  const inCycle = fromMarch - cycle * daysOf.fourCenturies
  const leaps = floor(inCycle / daysOf.fourYears) - floor(inCycle / daysOf.century) + floor(inCycle / (daysOf.fourCenturies - 1))
  const year = floor((inCycle - leaps) / daysOf.year)
  const inYear = inCycle - (daysOf.year * year + floor(year / 4) - floor(year / 100))
  const month = floor((5 * inYear + 2) / 153)
  return written(cycle * 400 + year + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, inYear - beforeMonth(month) + 1)
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
const written = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}` as Day

const yearOf = (of: Day): number => Number(of.slice(0, 4))
const monthOf = (of: Day): number => Number(of.slice(5, 7))
const dateOf = (of: Day): number => Number(of.slice(8))
const number = (of: Day): number => numberOf(yearOf(of), monthOf(of), dateOf(of))

/** The day `n` calendar days (日) later, or earlier for a negative `n`. */
export const addDays = (from: Day, n: number): Day => dayNumbered(number(from) + n)

/** Calendar days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => number(to) - number(from)

/** The day of the week, 0 for Sunday. */
export const weekdayNumber = (of: Day): number => (((number(of) + 4) % 7) + 7) % 7

/** The same day of the month `n` months later; the month's last day where there is none (01-31 + 1 → 02-28). */
export function addMonths(from: Day, n: number): Day {
  const months = yearOf(from) * 12 + monthOf(from) - 1 + n
  const [year, month] = [floor(months / 12), (((months % 12) + 12) % 12) + 1]
  const first = numberOf(year, month, 1)
  const length = (month === 12 ? numberOf(year + 1, 1, 1) : numberOf(year, month + 1, 1)) - first
  return written(year, month, Math.min(dateOf(from), length))
}
