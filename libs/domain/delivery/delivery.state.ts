import type { Day } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { DeliveryFact } from './delivery.facts.js'

/** The item of a contract that professional supervision (专业督导) is delivered as. */
export const supervisionItem = '专业督导'

/** A month of a year, `2026-04`. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** `totals`: what was delivered of each item in the month, in its own unit; `counts`: in how many records. */
export type DeliveryState = {
  /** The last day on which something was delivered. */
  readonly lastDay: Day | undefined
  readonly records: number
  readonly supervisions: number
  readonly participants: number
  readonly totals: Readonly<Record<string, number>>
  readonly counts: Readonly<Record<string, number>>
  /** The files that records of service, and those of supervision, name as their evidence. */
  readonly papers: { readonly service: readonly string[]; readonly supervision: readonly string[] }
  /** Reports handed in, also those returned. */
  readonly reports: number
}

export const nothingDelivered: DeliveryState = {
  lastDay: undefined,
  records: 0,
  supervisions: 0,
  participants: 0,
  totals: {},
  counts: {},
  papers: { service: [], supervision: [] },
  reports: 0,
}

export function evolveDelivery(state: DeliveryState, fact: DeliveryFact): DeliveryState {
  switch (fact.type) {
    case 'ServiceRecorded': {
      const { item, quantity, on, participants, evidence } = fact.data
      return {
        ...add(state, item, { quantity, on }),
        records: state.records + 1,
        participants: state.participants + participants,
        papers: { ...state.papers, service: [...state.papers.service, evidence] },
      }
    }
    case 'SupervisionHeld':
      return {
        ...add(state, supervisionItem, { quantity: 1, on: fact.data.on }),
        supervisions: state.supervisions + 1,
        papers: { ...state.papers, supervision: [...state.papers.supervision, fact.data.evidence] },
      }
    case 'MonthlyReportSubmitted':
      return { ...state, reports: state.reports + 1 }
    default:
      return fact satisfies never
  }
}

const add = (state: DeliveryState, item: string, { quantity, on }: { quantity: number; on: Day }): DeliveryState => ({
  ...state,
  lastDay: state.lastDay === undefined || on > state.lastDay ? on : state.lastDay,
  totals: { ...state.totals, [item]: (state.totals[item] ?? 0) + quantity },
  counts: { ...state.counts, [item]: (state.counts[item] ?? 0) + 1 },
})

/** A month of delivery as other streams see it. */
export const readDelivery = stateReader<DeliveryState>('delivery', nothingDelivered, evolveDelivery)
