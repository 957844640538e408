import { isReported, monthsOf, type AcceptedItem, type ContractState, type DeliveryState } from '#domain'
import { daysBetween, streamKey, type Day, type StreamId } from '#kernel'
import { contractsStanding, stateSeen, streamsSeen, type CaseFact } from '../reading/case-facts.service.js'
import type { CaseServiceDto } from './case-service.dto.js'

type Month = CaseServiceDto['months'][number]
type Opened = Exclude<ContractState, { readonly status: 'absent' }>

/** The service of each contract of a case by the facts that somebody may see; a contract of which they see no terms, or that was voided, has none. */
export const serviceOf = (facts: readonly CaseFact[], today: Day): readonly CaseServiceDto[] =>
  contractsStanding(facts).flatMap((contract) => {
    const state = stateSeen<ContractState>(contract, facts)
    if (state.status === 'absent') return []
    const { terms, service } = state
    const delivered = new Map(
      streamsSeen(`delivery/${streamKey(contract)}`, facts).map((stream) => [
        stream.slice(stream.lastIndexOf('/') + 1),
        stateSeen<DeliveryState>(stream, facts),
      ]),
    )
    const [passed, whole] = service
      ? [daysOf(service.from, earlier(today, service.until)), daysOf(service.from, service.until)]
      : [0, 0]
    const accepted = acceptedOf(contract, facts)
    return [
      {
        award: streamKey(contract),
        title: terms.title,
        ...(service ? { from: service.from, until: service.until } : {}),
        elapsed: whole === 0 ? 0 : Math.floor((100 * passed) / whole),
        outputs: terms.items.map(({ item, unit, quantity }) => {
          const some = accepted.get(item)
          return {
            item,
            unit,
            agreed: quantity,
            done: [...delivered.values()].reduce((sum, { totals }) => sum + (totals[item] ?? 0), 0),
            ...(whole === 0 ? {} : { expected: Math.floor((quantity * passed) / whole) }),
            ...(some === undefined ? {} : { accepted: some }),
          }
        }),
        months: monthsTold(state, delivered, today),
      },
    ]
  })

/** Days from the first to the last, both included; none before the first. */
const daysOf = (first: Day, last: Day): number => Math.max(0, daysBetween(first, last) + 1)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** How much of each item the last acceptance let pass: in the end what was accepted of it, on the way what had been delivered by then. */
function acceptedOf(contract: StreamId, facts: readonly CaseFact[]): ReadonlyMap<string, number> {
  const last = facts.findLast(({ stream, type }) => stream === contract && accepting.has(type))
  if (!last) return new Map()
  const { items } = last.data as { readonly items: readonly AcceptedItem[] }
  const inTheEnd = last.type === 'AcceptancePassed'
  return new Map(
    items.map(({ item, agreed, delivered, accepted, quantity }) => [
      item,
      quantity ?? (accepted ? (inTheEnd ? agreed : delivered) : 0),
    ]),
  )
}

const accepting: ReadonlySet<string> = new Set(['PhaseAccepted', 'YearAccepted', 'AcceptancePassed'])

/** The months of the service up to this one, those in which something was written down before it among them. */
function monthsTold(state: Opened, delivered: ReadonlyMap<string, DeliveryState>, today: Day): readonly Month[] {
  const of = state.service ? monthsOf(state.service).filter((month) => month <= today.slice(0, 7)) : []
  return [...new Set([...of, ...delivered.keys()])]
    .sort()
    .reverse()
    .map((month) => {
      const { records = 0, participants = 0, supervisions = 0, reports = 0 } = delivered.get(month) ?? {}
      const report = state.monthsAccepted.includes(month)
        ? 'accepted'
        : isReported(state, month, { reports })
          ? 'submitted'
          : reports > 0
            ? 'returned'
            : 'none'
      return { month, records, participants, supervisions, report }
    })
}
