import { compareMoney, dayOf, type Fen, type Instant } from '#kernel'
import { meanScore, priceScore, ranking, smeDeduction, sumScores, type RegionPack, type SmeClaim } from '#law'
import type { Unit } from './directory.js'
import type { ProgrammeBid, ProgrammeLine } from './line.js'

type Known = { readonly programme: { readonly pack: RegionPack; readonly organizations: readonly Unit[] } }

/**
 * Who wins a line by the programme's bids and scores, as the law counts: nobody chooses. Bids without scores are compared by price.
 * Throws an Error for a line without bids that count.
 */
export function winnerOf(known: Known, line: ProgrammeLine): string {
  const first = ranksOf(known, line)[0]
  if (first === undefined) throw new Error(`the line «${line.id}» cannot be played yet: add bids to it`)
  return first
}

/** What the winner asks for the line (分): the contract's amount. */
export const priceOf = (known: Known, line: ProgrammeLine): Fen => {
  const winner = winnerOf(known, line)
  return line.bids.find((bid) => bid.provider === winner)?.price ?? '0'
}

/** The bidders whose bids count, the first first: by scores, or where there are none by price. */
export const ranksOf = (known: Known, line: ProgrammeLine): readonly string[] =>
  line.selectBy === 'score' && Object.keys(line.qualityScores).length > 0
    ? ranked(known, line).map(({ id }) => id)
    : [...validBids(known, line)].sort((a, b) => compareMoney(a.price, b.price)).map(({ provider }) => provider)

/** Points of every bidder whose bid counts, for price, for quality and in all, in ranked order. A fixed price is not scored. */
export function ranked(
  known: Known,
  line: ProgrammeLine,
): readonly { readonly id: string; readonly price: string; readonly quality: string; readonly total: string }[] {
  const { scoreRounding: rounding } = known.programme.pack.switches
  const on = dayOf(dueOf(line))
  const valid = validBids(known, line)
  const prices = valid.map(({ provider: id, price }) => ({ id, price: evaluated(known, line, { provider: id, price }) }))
  const scores =
    line.fixedPrice === undefined
      ? priceScore({ on, method: '竞争性磋商', weight: line.priceWeight ?? 0, rounding, bids: prices }).scores
      : []
  const bids = valid.map(({ provider: id, price }) => {
    const quality = meanScore(line.qualityScores[id] ?? [], rounding)
    const points = scores.find((one) => one.id === id)?.score ?? '0'
    return { id, price, score: sumScores([points, quality], rounding.decimals), technical: quality, points }
  })
  const { ranks } = ranking({ on, by: '竞争性磋商', bids })
  return [...ranks]
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ id }) =>
      bids.filter((bid) => bid.id === id).map((bid) => ({ id, price: bid.points, quality: bid.technical, total: bid.score })),
    )
}

/** The bids that are compared: within the budget, and where all is reserved those of 中小微 enterprises alone. */
export const validBids = (known: Known, line: ProgrammeLine): readonly ProgrammeBid[] =>
  line.bids.filter(
    ({ provider, price }) =>
      compareMoney(price, line.budget) <= 0 && (!('whole' in line.smeReserve) || isEnterprise(known, provider, mediumOrLess)),
  )

function dueOf({ id, bidsDue }: ProgrammeLine): Instant {
  if (bidsDue === undefined) throw new Error(`the line «${id}» cannot be played yet: add bidsDue to it`)
  return bidsDue
}

const small = ['小型企业', '微型企业']
const mediumOrLess = ['中型企业', ...small]

/** The price that is compared: less the deduction for small firms, by law alone, where nothing is reserved and the price is not fixed. */
function evaluated(known: Known, line: ProgrammeLine, { provider, price }: Pick<ProgrammeBid, 'provider' | 'price'>): Fen {
  const deducted = line.route !== 'selfRun' && line.fixedPrice === undefined && !('whole' in line.smeReserve)
  const claim: SmeClaim = deducted && isEnterprise(known, provider, small) ? 'small' : 'none'
  const percent = line.smeDeduction ?? known.programme.pack.smePriceDeduction.small
  return smeDeduction({ on: dayOf(dueOf(line)), price, claim, percent }).evaluated
}

/** By its credit code: 民办非企业单位 (52…) are none, whatever their size. */
function isEnterprise({ programme }: Known, provider: string, sizes: readonly string[]): boolean {
  const unit = programme.organizations.find(({ id }) => id === provider)
  return unit?.creditCode?.startsWith('91') === true && sizes.includes(unit.size ?? '')
}
