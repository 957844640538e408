import type { StreamId } from '#kernel'
import type { SmeClaim } from '#law'
import type { Context } from '../context.js'
import type { BidState } from './bid.state.js'

/**
 * What a bid's price is deducted by: its claim; none where the directory said otherwise. That a consortium is one no directory says: where purchaser or
 * agent registered it, the bidder or the supervising body has confirmed it, or it is not priced (DESIGN decision 2).
 */
export function pricedClaim({ others }: Context, stream: StreamId, bid: Exclude<BidState, { status: 'absent' }>): SmeClaim {
  if (bid.untenable) return 'none'
  const submitted = others.facts(stream).findLast(({ kind }) => kind === 'BidSubmitted')
  return bid.claim === 'consortium' && submitted?.unproven === true ? 'none' : bid.claim
}
