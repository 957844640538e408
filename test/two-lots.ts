import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { repository } from '../infra/repository.mjs'

type Bid = { readonly lot: string; readonly provider: string; readonly price: number; readonly attempt?: number }
type Line = Record<string, unknown> & {
  readonly id: string
  readonly budget: number
  readonly posts: object
  readonly items: object
}

/** Bids on two lots, two on each: ag-1 has the better score in the first, ag-4 in the second. */
export const straightBids: readonly Bid[] = [
  { lot: '1', provider: 'ag-1', price: 190_000 },
  { lot: '1', provider: 'ag-2', price: 180_000 },
  { lot: '2', provider: 'ag-2', price: 185_000 },
  { lot: '2', provider: 'ag-4', price: 195_000 },
]

/** One bid alone for the second lot; where it is run again, two. */
export const loneBid = straightBids.filter(({ lot, provider }) => lot === '1' || provider === 'ag-4')
export const bidsAgain: readonly Bid[] = [
  ...loneBid,
  { lot: '2', provider: 'ag-2', price: 185_000, attempt: 2 },
  { lot: '2', provider: 'ag-4', price: 195_000, attempt: 2 },
]

/** The sites of the lots, whose names they have in the file. */
const sites = { '1': 'tx-ly', '2': 'tx-yd' } as const

/** The sample programme with mz-06 alone, twice over, as two lots at two sites; as a text that programmes are read from. `more`: what the line says else. */
export function twoLots(bids: readonly Bid[], more: object = {}): string {
  const { expect: _expect, ...sample } = load(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')) as {
    expect: object
    exceptions: readonly { line: string }[]
    plans: { lines: Line[] }[]
  }
  const plans = sample.plans.map((plan) => ({
    ...plan,
    lines: plan.lines.map((line) => (line.id === 'mz-06' ? { ...inLots(line, bids), ...more } : line)),
  }))
  return JSON.stringify({ ...sample, plans, exceptions: [...sample.exceptions, ...reruns(bids)] })
}

function inLots(
  { sites: _sites, budget, posts, items, bids: _bids, qualityScores: _scores, ...line }: Line,
  bids: readonly Bid[],
): object {
  const own = (lot: '1' | '2') => ({ [sites[lot]]: roundOf(bids.filter((bid) => bid.lot === lot && bid.attempt === undefined)) })
  return {
    ...line,
    source: { 福彩公益金: 2 * budget },
    lots: Object.values(sites),
    perLot: { budget, posts, items },
    byLot: { ...own('1'), ...own('2') },
  }
}

/** The rounds after the first: thirteen weeks later, so that the intention can stand its thirty days. */
const reruns = (bids: readonly Bid[]): readonly object[] =>
  (['1', '2'] as const).flatMap((lot) => {
    const again = bids.filter((bid) => bid.lot === lot && bid.attempt === 2)
    const days = { procurementStarts: '2026-06-01', bidsDue: '2026-06-15T09:30:00+08:00', arrival: '2026-07-15' }
    return again.length === 0
      ? []
      : [
          {
            kind: 'failedAndRerun',
            line: 'mz-06',
            lot: sites[lot],
            failedOn: '2026-03-16',
            rerun: { ...days, ...roundOf(again) },
          },
        ]
  })

function roundOf(bids: readonly Bid[]): object {
  const scores = { '1/ag-1': [82, 80, 81], '1/ag-2': [74, 75, 73], '2/ag-2': [70, 71, 69], '2/ag-4': [80, 82, 81] }
  return {
    bids: bids.map(({ provider, price }) => ({ provider, price })),
    qualityScores: Object.fromEntries(
      bids.map(({ lot, provider }) => [provider, scores[`${lot}/${provider}` as keyof typeof scores]]),
    ),
  }
}
