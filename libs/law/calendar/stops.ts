import { addDays, dayOf, endOf, instantOf, millis, type Day, type Instant, type Stop } from '#kernel'

/** A span in which a clock stands, in milliseconds; `until` is infinite while nobody has lifted the stop. */
export type Standstill = { readonly from: number; readonly until: number; readonly basis: string }

const end = (stop: Stop): number => {
  const lifted = stop.until === undefined ? Number.POSITIVE_INFINITY : millis(stop.until)
  return stop.atMost === undefined ? lifted : Math.min(lifted, millis(endOf(addDays(dayOf(stop.from), stop.atMost))))
}

/** The first of the stops in which a clock stands at a moment; a stop that ends by itself is over then. */
export const stoppedAt = (stops: readonly Stop[], moment: Instant): Stop | undefined =>
  stops.find((stop) => stop.from <= moment && millis(moment) < end(stop))

/** When a stop ends, where that is known. */
export const liftedAt = (stop: Stop): Instant | undefined => (Number.isFinite(end(stop)) ? instantOf(end(stop)) : undefined)

/** Stops joined where they overlap or touch, in order; one that ends by its `atMost` (日, first day excluded) ends by itself. */
export function join(stops: readonly Stop[]): readonly Standstill[] {
  const spans = stops
    .map((stop) => ({ from: millis(stop.from), until: end(stop), basis: `${stop.basis.instrument}${stop.basis.article}` }))
    .filter((span) => span.until > span.from)
    .sort((a, b) => a.from - b.from)
  const joined: Standstill[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.from <= last.until) {
      const basis = last.basis.includes(span.basis) ? last.basis : `${last.basis}、${span.basis}`
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, span.until), basis }
    } else joined.push(span)
  }
  return joined
}

/** The standstill in force as a day runs out (its last millisecond): such a day is not counted, so no due falls into a stop. */
export function stoppedOn(stops: readonly Standstill[], day: Day): Standstill | undefined {
  const last = millis(endOf(day)) - 1
  return stops.find((stop) => stop.from <= last && last < stop.until)
}

/** First and last day not counted because of a standstill; nothing where it was lifted before a day ran out. */
export function daysOf(stop: Standstill): { first: Day; last?: Day } {
  const first = dayOf(instantOf(stop.from))
  if (stop.until === Number.POSITIVE_INFINITY) return { first }
  const lifted = dayOf(instantOf(stop.until) satisfies Instant)
  return { first, last: addDays(lifted, -1) }
}
