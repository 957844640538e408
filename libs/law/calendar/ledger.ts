import { addDays, type Day, type LedgerLine, type Span, type Stop } from '#kernel'
import type { Calendar } from './calendar.js'
import { join, stoppedOn } from './stops.js'

/** Why a day after the last one is there. */
const rolled = '顺延'

/** One day as it was counted: the how-manieth, or why not. */
type Counted = { readonly day: Day; readonly nth?: number; readonly why?: string }

/** Every day of a count, those in a row that are alike on one line: `3月23日至27日 第1至5个工作日`, `3月28日至29日 周六、周日，不计`. */
export const ledgerOf = (calendar: Calendar, spans: readonly Span[]): readonly LedgerLine[] =>
  spans.flatMap((span) => linesOf(daysOf(calendar, span), span.unit === 'workingDay' ? '个工作日' : '日'))

function daysOf(calendar: Calendar, { first, last, rolledTo, unit, stops }: Span): readonly Counted[] {
  const standstills = join(stops)
  const days: Counted[] = []
  let nth = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const off = unit === 'workingDay' && !calendar.isWorking(day)
    const stop = off ? undefined : stoppedOn(standstills, day)
    days.push(off ? { day, why: calendar.name(day) } : stop ? { day, why: `中止（${stop.basis}）` } : { day, nth: ++nth })
    // Nobody knows how it goes on.
    if (stop?.until === Number.POSITIVE_INFINITY) return days
  }
  for (let day = addDays(last, 1); day <= rolledTo; day = addDays(day, 1)) days.push({ day, why: rolled })
  return days
}

function linesOf(days: readonly Counted[], unit: string): readonly LedgerLine[] {
  const runs: Counted[][] = []
  for (const one of days) {
    const run = runs.at(-1)
    if (run?.[0] && isAlike(run[0], one)) run.push(one)
    else runs.push([one])
  }
  return runs.map((run): LedgerLine => {
    const [from, to] = [run[0] as Counted, run.at(-1) as Counted]
    const counts = from.nth !== undefined
    const nth = from.nth === to.nth ? `第${to.nth ?? 0}${unit}` : `第${from.nth ?? 0}至${to.nth ?? 0}${unit}`
    const why = [...new Set(run.map((one) => one.why))].join('、')
    return { from: from.day, to: to.day, counts, says: counts ? nth : why === rolled ? '遇休息日顺延' : `${why}，不计` }
  })
}

const isAlike = (a: Counted, b: Counted): boolean =>
  (a.nth === undefined) === (b.nth === undefined) && (a.why === rolled) === (b.why === rolled)

/** A count forward from the day after `from`, up to where it ended and rolled to. */
export const forwardSpan = (
  from: Day,
  { raw, day }: { readonly raw: Day; readonly day: Day },
  unit: Span['unit'],
  stops: readonly Stop[],
): Span => ({ first: addDays(from, 1), last: raw, rolledTo: day, unit, stops })
