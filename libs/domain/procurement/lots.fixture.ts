import type { Instant, StreamId } from '#kernel'
import type { GivenFact } from '../../../test/given.js'
import { mz06InLots } from '../plan/mz-06.fixture.js'
import * as way from './mz-06.fixture.js'

/** mz-06 in two lots as facts, for specs: ag-1 and ag-2 bid for the first, ag-2 and ag-4 for the second. */
const at = (text: string) => text as Instant
export const [one, two] = ['ly-1', 'ly-2'] as const
export const bidOf = (lot: string, agency: string, attempt = 1): StreamId => `bid/${way.caseId}/${attempt}/${lot}/${agency}`

const prices: Readonly<Record<string, string>> = { [one]: '11000000', [two]: '8000000' }
const submitted = (lot: string, agency: way.Agency): GivenFact => {
  const bid = way.submitted(agency)
  return { ...bid, data: { ...bid.data, price: prices[lot] } }
}
const quoted = (lot: string, agency: way.Agency): GivenFact => ({
  type: 'FinalQuoteSubmitted',
  data: { provider: agency, price: prices[lot] },
})
export const bidders: readonly (readonly [string, way.Agency])[] = [
  [one, 'ag-1'],
  [one, 'ag-2'],
  [two, 'ag-2'],
  [two, 'ag-4'],
]
export const allSubmitted = Object.fromEntries(bidders.map(([lot, agency]) => [bidOf(lot, agency), [submitted(lot, agency)]]))
export const allQuoted = Object.fromEntries(
  bidders.map(([lot, agency]) => [bidOf(lot, agency), [submitted(lot, agency), quoted(lot, agency)]]),
)

export const prepared = [way.openedAs({ detail: mz06InLots }), ...way.prepared.slice(1)]
const offered: readonly GivenFact[] = [
  { type: 'LotOffered', key: one, data: { lot: one, title: '一包', budget: '11420000' } },
  { type: 'LotOffered', key: two, data: { lot: two, title: '二包', budget: '8230000' } },
]
export const issued = [...prepared, ...offered, way.document, way.panel]
export const openedLot = (lot: string): GivenFact => ({
  type: 'BidsOpened',
  key: lot,
  at: way.bidsDue,
  data: {
    lot,
    bids: bidders
      .filter(([own]) => own === lot)
      .map(([, agency]) => ({ provider: agency, price: prices[lot], bid: bidOf(lot, agency) })),
  },
})
export const failed = (lot: string): GivenFact => ({
  type: 'LotFailed',
  key: lot,
  data: { lot, reason: '1家供应商响应', suppliers: 1 },
})
export const opened = [...issued, openedLot(one), openedLot(two), ...way.declared]
export const scored = bidders.flatMap(([lot, agency]) =>
  ['ex-01', 'ex-02', 'hs-mzj.dl'].map((panelist): GivenFact => ({
    type: 'BidScored',
    key: `${lot}/${agency}#${panelist}`,
    at: at(lot === one ? '2026-03-17T02:00:00.000Z' : '2026-03-16T03:00:00.000Z'),
    data: { lot, provider: agency, panelist, score: '80' },
  })),
)
const ranked = (provider: string, rank: number) => ({
  provider,
  rank,
  price: '8000000',
  evaluatedPrice: '8000000',
  priceScore: '8',
  qualityScore: '80',
  total: '88',
})
export const reported = (lot: string, when: string, ...providers: readonly string[]): GivenFact => ({
  type: 'EvaluationReported',
  key: lot,
  at: at(when),
  data: {
    lot,
    ranking: providers.map((provider, index) => ranked(provider, index + 1)),
    excluded: [],
    basePrice: null,
    tieIsDecidedBy: null,
  },
})
export const confirmed = (lot: string, when: string, provider: string): GivenFact => ({
  type: 'AwardConfirmed',
  key: lot,
  at: at(when),
  data: { lot, provider, price: '8000000', rank: 1, minutes: 'J-3', reason: null },
})
export const awarded = (lot: string, provider: string): GivenFact => ({
  type: 'AwardMade',
  key: lot,
  at: at('2026-03-19T02:00:00.000Z'),
  data: { award: `${way.caseId}.${lot}`, caseId: way.caseId, lot, provider, price: '8000000' },
})
