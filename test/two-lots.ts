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

/** The sample programme with mz-06 twice over, as two lots at two sites; as a text that programmes are read from. `more`: what the line says else. */
export function twoLots(bids: readonly Bid[], more: object = {}): string {
  const sample = load(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')) as {
    plans: { lines: Line[] }[]
  }
  const plans = sample.plans.map((plan) => ({
    ...plan,
    lines: plan.lines.map((line) => (line.id === 'mz-06' ? { ...inLots(line, bids), ...more } : line)),
  }))
  return JSON.stringify({ ...sample, plans })
}

function inLots({ sites: _sites, budget, posts, items, ...line }: Line, bids: readonly Bid[]): object {
  const scores = { '1/ag-1': [82, 80, 81], '1/ag-2': [74, 75, 73], '2/ag-2': [70, 71, 69], '2/ag-4': [80, 82, 81] }
  const scored = Object.entries(scores).filter(([name]) => bids.some(({ lot, provider }) => name === `${lot}/${provider}`))
  return {
    ...line,
    source: { 福彩公益金: 2 * budget },
    lots: ['tx-ly', 'tx-yd'],
    perLot: { budget, posts, items },
    bids,
    qualityScores: Object.fromEntries(scored),
  }
}
