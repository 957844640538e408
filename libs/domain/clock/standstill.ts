import type { Held, StreamId } from '#kernel'
import type { ClockStop, Context } from '../context.js'
import { belonging, clocksOfObligation, lotOfNth, standsAs } from '../process.js'

/** Whether a stop holds this, by the rule it rests on. */
export const holds = ({ law }: Pick<Context, 'law'>, { rule }: ClockStop, what: Held): boolean =>
  rule === undefined || law.holds(rule).includes(what)

/** Whether a stop reaches a whole lot: it is of the case, or of that lot. */
export const reachesLot = ({ scope, lot }: ClockStop, which: string | undefined): boolean =>
  scope !== 'obligation' && (scope !== 'lot' || lot === undefined || lot === which)

/** An obligation, as far as it is asked which stops reach it. */
type Owed = {
  readonly obligation: StreamId
  readonly subject: StreamId
  readonly rule: string
  readonly key?: string | undefined
  readonly from: StreamId
}

/**
 * The stops that count for an obligation: those of the streams whose clocks are its own, where the article holds what is owed and the scope has it.
 * In a purchase what is owed about a lot has the lot as its key.
 */
export function stopsOf({ obligation, subject, rule, key, from }: Owed, context: Context): readonly ClockStop[] {
  const what = standsAs(subject, rule)
  const lot = belonging(subject).lot ?? (key === undefined ? undefined : lotOfNth(key))
  const stops = new Map(
    clocksOfObligation(subject, from).flatMap((stream) =>
      context.others.stops(stream).map((stop) => [`${stream} ${stop.key}`, stop] as const),
    ),
  )
  return [...stops.values()].filter((stop) =>
    stop.scope === 'obligation'
      ? stop.obligation === obligation
      : reachesLot(stop, lot) && what !== undefined && holds(context, stop, what),
  )
}
