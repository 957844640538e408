import type { ProcurementFact } from './procurement.facts.js'

type Report = Extract<ProcurementFact, { readonly type: 'EvaluationReported' }>['data']

/**
 * What a bidder is told of the report that it lost by: its own scores and rank beside the best total, or why it was excluded (令87 第六十九条:
 * 「还应当告知未中标人本人的评审得分与排序」; that is for tenders, elsewhere it is our choice). Nothing for whoever has not bid.
 */
export function ownOutcome({ lot, ranking, excluded }: Report, bidder: string): object | undefined {
  const own = ranking.filter(({ provider }) => provider === bidder)
  const out = excluded.filter(({ provider }) => provider === bidder)
  if (own.length + out.length === 0) return undefined
  const first = ranking.find(({ rank }) => rank === 1)
  return { lot, ranking: own, excluded: out, bestTotal: first?.total ?? null }
}
