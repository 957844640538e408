import { compareMoney, dayOf, type Fen } from '#kernel'
import { meanScore, priceScore, ranking, smeDeduction, sumScores, type SmeClaim } from '#law'
import type { World } from './autopilot.js'
import { said } from './persons.js'
import type { ProgrammeLine } from '../../programme/index.js'

type Known = Pick<World, 'programme' | 'law'>

/**
 * Who wins a line by the programme's bids and scores, as the law counts: nobody chooses. Bids without scores are compared by price.
 * Throws an Error for a line without bids.
 */
export function winnerOf(world: Known, line: ProgrammeLine): string {
  const first = Object.keys(line.qualityScores).length > 0 ? ranked(world, line)[0]?.id : cheapest(line)
  if (first === undefined) throw new Error(`the line «${line.id}» cannot be played yet: add bids to it`)
  return first
}

/** Price and total of every bidder, in ranked order. */
export function ranked(
  world: Known,
  line: ProgrammeLine,
): readonly { readonly id: string; readonly price: string; readonly total: string }[] {
  const { switches, smePriceDeduction } = world.programme.pack
  const { scoreRounding: rounding } = switches
  const on = dayOf(said(line, 'bidsDue'))
  const prices = line.bids.map((bid) => ({
    id: bid.provider,
    price: smeDeduction({ on, price: bid.price, claim: claimOf(world, bid.provider), percent: smePriceDeduction.small })
      .evaluated,
  }))
  const points = priceScore({ on, method: '竞争性磋商', weight: said(line, 'priceWeight'), rounding, bids: prices })
  const bids = line.bids.map(({ provider: id, price }) => {
    const quality = meanScore(line.qualityScores[id] ?? [], rounding)
    const score = points.scores.find((one) => one.id === id)?.score ?? '0'
    return { id, price, score: sumScores([score, quality], rounding.decimals), technical: quality, points: score }
  })
  const { ranks } = ranking({ on, by: '竞争性磋商', bids })
  return [...ranks]
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ id }) => bids.filter((bid) => bid.id === id).map((bid) => ({ id, price: bid.points, total: bid.score })))
}

const cheapest = ({ bids }: ProgrammeLine): string | undefined =>
  [...bids].sort((a, b) => compareMoney(a.price, b.price))[0]?.provider

/** What the winner asks for the line (分): the contract's amount. */
export const priceOf = (world: Known, line: ProgrammeLine): Fen => {
  const winner = winnerOf(world, line)
  return line.bids.find((bid) => bid.provider === winner)?.price ?? '0'
}

function claimOf({ programme }: Known, provider: string): SmeClaim {
  const size = programme.organizations.find(({ id }) => id === provider)?.size
  return size === '小型企业' || size === '微型企业' ? 'small' : 'none'
}
