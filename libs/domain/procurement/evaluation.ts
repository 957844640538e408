import type { Day, Fen } from '#kernel'
import { meanScore, priceScore, ranking, smeDeduction, sumScores, type Method, type SmeClaim } from '#law'
import type { Ranked } from './procurement.facts.js'
import { scoredMethods } from './procurement.law.js'
import type { IssuedDocument, OpenProcurementState } from './procurement.state.js'

/** A bidder as evaluated: final price in 分, what it claims of its size, every panelist's score. */
export type Evaluated = {
  readonly provider: string
  readonly price: Fen
  readonly claim: SmeClaim
  readonly smallShare: number | null
  readonly scores: readonly string[]
}

/** The evaluation as a stranger can recompute it: prices after deduction, price and quality scores, totals, ranks, in ranked order. */
export function evaluate(
  { method }: Pick<OpenProcurementState, 'method'>,
  document: Pick<IssuedDocument, 'rounding' | 'priceWeight' | 'smeDeduction'>,
  bidders: readonly Evaluated[],
  days: { readonly issued: Day; readonly evaluated: Day },
): { readonly ranking: readonly Ranked[]; readonly basePrice: Fen; readonly tieIsDecidedBy: string | null } {
  const { rounding, priceWeight: weight, smeDeduction: deduction } = document
  const evaluated = bidders.map((bidder) => ({ ...bidder, evaluatedPrice: evaluatedPrice(bidder, deduction, days.issued) }))
  const scoredBy = scoredMethods.find((one) => one === method) ?? '竞争性磋商'
  const prices = priceScore({
    on: days.issued,
    method: scoredBy satisfies Method,
    weight,
    rounding,
    bids: evaluated.map(({ provider, evaluatedPrice: price }) => ({ id: provider, price })),
  })
  const scored = evaluated.map(({ provider, price, evaluatedPrice: after, scores }) => {
    const points = prices.scores.find(({ id }) => id === provider)?.score ?? '0'
    const qualityScore = meanScore(scores, rounding)
    return {
      provider,
      price,
      evaluatedPrice: after,
      priceScore: points,
      qualityScore,
      total: sumScores([points, qualityScore], rounding.decimals),
    }
  })
  const order = ranking({
    on: days.evaluated,
    by: method === '竞争性谈判' ? method : scoredBy === '竞争性磋商' ? scoredBy : '综合评分法',
    bids: scored.map(({ provider: id, price, total: score, qualityScore: technical }) => ({ id, price, score, technical })),
  })
  const ranked = order.ranks.flatMap(({ id, rank }) =>
    scored.filter(({ provider }) => provider === id).map((one): Ranked => ({ ...one, rank })),
  )
  return { ranking: ranked, basePrice: prices.base, tieIsDecidedBy: order.tied ? order.tieIsDecidedBy : null }
}

function evaluatedPrice({ price, claim, smallShare }: Evaluated, deduction: IssuedDocument['smeDeduction'], on: Day): Fen {
  if (deduction === null) return price
  return smeDeduction({
    on,
    price,
    claim,
    percent: claim === 'consortium' ? deduction.consortium : deduction.small,
    ...(smallShare === null ? {} : { smallShare }),
  }).evaluated
}
