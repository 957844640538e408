import { addMonths, type Day, type StreamId } from '#kernel'
import type { ServiceTerm } from './contract.facts.js'

/** The months a service touches, `2026-04` …, the first and the last included. */
function monthsOf({ from, until }: ServiceTerm): readonly string[] {
  const months: string[] = []
  const last = until.slice(0, 7)
  for (let month: Day = `${from.slice(0, 7)}-01` as Day; month.slice(0, 7) <= last; month = addMonths(month, 1))
    months.push(month.slice(0, 7))
  return months
}

/** The delivery streams of an award's service, a month each; none before the service starts. */
export const deliveriesOf = (award: string, service: ServiceTerm | undefined): readonly StreamId[] =>
  service === undefined ? [] : monthsOf(service).map((month): StreamId => `delivery/${award}/${month}`)
