import { addDays, spokenDay, type Day } from '#kernel'
import type { Calendar } from './calendar/calendar.js'
import type { Counted } from './calendar/count.js'
import { daysOf, type Standstill } from './calendar/stops.js'
import { events } from './events.js'
import type { Bound, Term, Unit } from './rule.js'

const units = { day: '日', workingDay: '个工作日', month: '个月', year: '年' } as const satisfies Record<Unit, string>

/** `9月28日`, with the year where it is not the year of the day before it. */
export function inWords(day: Day, near?: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return near === undefined || near.slice(0, 4) === day.slice(0, 4) ? `${month}月${date}日` : spokenDay(day)
}

/** How many, of a bound: 20 of `{ atLeast: 20 }`. */
export const figureOf = (bound: Bound): number =>
  'atLeast' in bound ? bound.atLeast : 'atMost' in bound ? bound.atMost : bound.exactly

/** `20日`, `7个工作日`. */
export const spoken = (n: number, unit: Unit): string => `${n}${units[unit]}`

/** The first line: what happened, and when. */
export const startLine = (from: Day, term: Pick<Term, 'start'>): string => `${inWords(from)}${events[term.start]}`

type Told = { readonly named: string; readonly n: number; readonly unit: Unit; readonly least: boolean }

/** One line for the term itself, one for each standstill inside it, one for the roll. */
export function forwardLines(
  calendar: Calendar,
  from: Day,
  told: Told,
  counted: Counted,
  stops: readonly Standstill[],
): readonly string[] {
  if (counted.remaining !== undefined) {
    return [
      ...stopLines(from, stops, '9999-12-31'),
      `${told.named}${spoken(told.n, told.unit)}：暂停中，恢复后还有${spoken(counted.remaining, told.unit === 'workingDay' ? 'workingDay' : 'day')}`,
    ]
  }
  const least = told.least ? '不少于' : ''
  const lines = [...(counted.skipped.length > 0 ? stopLines(from, stops, counted.raw) : [])]
  lines.push(`${told.named}${least}${spoken(told.n, told.unit)}至${inWords(counted.raw, from)}`)
  if (counted.day !== counted.raw) {
    lines.push(`${inWords(counted.raw)}为${calendar.name(counted.raw)}，顺延至${inWords(counted.day, counted.raw)}`)
  }
  return lines
}

/** Backward: what must be preceded, and the latest day. */
export const backwardLines = (before: Day, told: Told, counted: Counted): readonly string[] => [
  told.least
    ? `${told.named}不少于${spoken(told.n, told.unit)}，最迟${inWords(counted.day, before)}`
    : `${told.named}不超过${spoken(told.n, told.unit)}，最早${inWords(counted.day, before)}`,
]

function stopLines(from: Day, stops: readonly Standstill[], to: Day): readonly string[] {
  return stops
    .map((stop) => ({ ...daysOf(stop), basis: stop.basis }))
    .filter((span) => span.first <= to && (span.last === undefined || (span.last > from && span.last >= span.first)))
    .map(({ first, last, basis }) => {
      const since = first <= from ? addDays(from, 1) : first
      return last === undefined
        ? `${inWords(since, from)}起暂停（${basis}）`
        : `${inWords(since, from)}至${inWords(last, from)}暂停，不计（${basis}）`
    })
}

/** Said where a day beyond the published holiday lists was counted. */
export const provisionalLine = (calendar: Calendar): string =>
  `${calendar.knownThrough.slice(0, 4)}年之后的放假安排尚未公布，暂按一般双休日推算`
