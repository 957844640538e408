import { amountOf, periodOf, type PlanLine } from '#domain'
import { addDays, addMonths, dayOf, daysBetween, type Day } from '#kernel'
import { allowedMethods, type Law } from '#law'
import type { PlanLineDto } from './plan.dto.js'

/** By which method a line may be bought and by which not, each with its clause; undefined where the region's figures are not there. */
export function methodOf(line: PlanLine, region: string, law: Law): PlanLineDto['method'] {
  const answer = law.pack(region, line.procurementStarts)
  if (!answer.known) return undefined
  const { thresholds, status } = answer.pack
  const amount = amountOf(line, thresholds.base)
  const { says, statutory, methods } = allowedMethods({
    on: line.procurementStarts,
    kind: line.kind,
    servicePurchase: line.auxiliary !== true,
    amount,
    thresholds: thresholds.services,
    thresholdStatus: status,
    grounds: [],
  })
  return {
    says,
    amount,
    limit: thresholds.services.limit,
    openTender: thresholds.services.openTender,
    statutory: statutory || line.catalogued === true,
    methods: methods.map(({ method, allowed, says: why, basis }) => ({
      method,
      allowed,
      chosen: method === line.method,
      says: why,
      basis,
    })),
  }
}

/** The days of a line as they are planned, beside the first or last day on which each is lawful. */
export function daysOf(line: PlanLine, region: string, law: Law): PlanLineDto['days'] {
  const { procurementStarts: starts, arrival, bidsDue } = line
  const own = line.route === 'selfRun'
  const period = own ? undefined : periodOf(line.method)
  const closing = period === undefined ? undefined : law.due({ rule: period, from: starts, region })
  const closes = bidsDue === undefined ? undefined : dayOf(bidsDue)
  return [
    ...(own ? [] : [intention(starts, region, law)]),
    { says: '发出采购文件', planned: starts },
    ...(closes === undefined
      ? []
      : [
          {
            says: '响应截止',
            planned: closes,
            ...(closing === undefined
              ? {}
              : { legal: closing.day, bound: 'earliest' as const, kept: closes >= closing.day, basis: closing.basis }),
          },
        ]),
    { says: '进驻，服务开始', planned: arrival },
    { says: '服务届满', planned: lastDayOf(line) },
  ]
}

/** By when the intention is published at the latest, so that the purchase may begin on its day: the term is counted from its publication on. */
function intention(starts: Day, region: string, law: Law): PlanLineDto['days'][number] {
  const says = '公开采购意向'
  // A term that ends on a day off ends later: some days more are looked at than it has.
  for (let back = 1; back <= 60; back += 1) {
    const on = addDays(starts, -back)
    const due = law.due({ rule: 'intention-notice', from: on, region })
    if (due.day <= starts) return { says, legal: on, bound: 'latest', basis: due.basis }
  }
  return { says }
}

/** The last day of the service as it is planned. */
export const lastDayOf = ({ arrival, term }: Pick<PlanLine, 'arrival' | 'term'>): Day =>
  addDays(addMonths(arrival, term.months), -1)

/** Days without service between the end of one line and the beginning of the next; negative where they overlap. */
export const gapBetween = (before: PlanLine, { arrival }: PlanLine): number => daysBetween(lastDayOf(before), arrival) - 1

/** The line of the year before that goes on with this one: of the same name, else of the same entry of the directory at one of its sites. */
export function lineBefore(line: PlanLine, before: readonly PlanLine[]): PlanLine | undefined {
  const shares = (one: PlanLine): boolean => one.sites.some(({ site }) => line.sites.some((own) => own.site === site))
  return (
    before.find((one) => one.line === line.line) ?? before.find((one) => one.directoryItem === line.directoryItem && shares(one))
  )
}

/** A line a year on, as a start for the next plan: its days as far apart as they were. What finance agreed to for this one alone is left out. */
export function aYearOn({ financeAgreed: _, ...line }: PlanLine): object {
  const later = (day: Day): Day => addMonths(day, 12)
  return {
    ...line,
    procurementStarts: later(line.procurementStarts),
    arrival: later(line.arrival),
    ...(line.bidsDue === undefined ? {} : { bidsDue: `${later(dayOf(line.bidsDue))}${line.bidsDue.slice(10)}` }),
  }
}
