import { addDays, addMonths, type Day, type StreamId } from '#kernel'
import type { Law } from '#law'
import type { ClockStop } from '../context.js'
import type { ServiceTerm } from './contract.facts.js'
import { serviceDay } from './service-end.js'

/** The months a service touches, `2026-04` …, the first and the last included. */
export function monthsOf({ from, until }: ServiceTerm): readonly string[] {
  const months: string[] = []
  const last = until.slice(0, 7)
  for (let month: Day = `${from.slice(0, 7)}-01` as Day; month.slice(0, 7) <= last; month = addMonths(month, 1))
    months.push(month.slice(0, 7))
  return months
}

/** The delivery streams of an award's service, a month each; none before the service starts. */
export const deliveriesOf = (award: string, service: ServiceTerm | undefined): readonly StreamId[] =>
  service === undefined ? [] : monthsOf(service).map((month): StreamId => `delivery/${award}/${month}`)

/** The month, `2026-05`, in which the n-th month of service ends: its report says what was done in it. Later by the days on which it was not performed. */
export const monthOfReport = (law: Law, service: ServiceTerm, n: number, stops: readonly ClockStop[]): string =>
  serviceDay(law, service, addDays(addMonths(service.from, n), -1), stops).day.slice(0, 7)

type Returned = { readonly monthsReturned: Readonly<Record<string, number>> }

/** Whether a month is reported: its report stands, not returned since it was handed in. */
export const isReported = (contract: Returned | undefined, month: string, { reports }: { readonly reports: number }): boolean =>
  reports > (contract?.monthsReturned[month] ?? 0)
