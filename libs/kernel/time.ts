/** A calendar day in Asia/Shanghai, `2026-03-02`. */
export type Day = `${number}-${number}-${number}`

/** A moment in UTC with milliseconds, `2026-03-02T01:30:00.000Z`. Strings of this shape order as the moments do. */
export type Instant = `${string}T${string}Z`

const dayShape = /^\d{4}-\d{2}-\d{2}$/
const shanghaiOffset = 8 * 3_600_000
const dayLength = 86_400_000

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

/** The day `n` calendar days (日) later, or earlier for a negative `n`. */
export const addDays = (from: Day, n: number): Day =>
  new Date(Date.parse(`${from}T00:00:00Z`) + n * dayLength).toISOString().slice(0, 10) as Day

/** Calendar days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength

/** The same day of the month `n` months later; the month's last day where there is none (01-31 + 1 → 02-28). */
export function addMonths(from: Day, n: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + n, Math.min(date, last))).toISOString().slice(0, 10) as Day
}
