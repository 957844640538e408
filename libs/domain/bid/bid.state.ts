import { streamKey, type Fen, type StreamId } from '#kernel'
import type { SmeClaim } from '#law'
import type { Parties, Subject } from '../context.js'
import { stateReader } from '../contract/read-state.js'
import type { BidFact } from './bid.facts.js'

/** `submitted` while it counts, `withdrawn` when it does not; `times` counts how often it was handed in. */
export type BidState =
  | { readonly status: 'absent'; readonly times: 0 }
  | {
      readonly status: 'submitted' | 'withdrawn'
      readonly times: number
      readonly provider: string
      readonly price: Fen
      readonly claim: SmeClaim
      readonly untenable: boolean
      readonly smallShare: number | null
      readonly finalPrice: Fen | undefined
      readonly parties: Parties
      readonly region: string
    }

export const noBid: BidState = { status: 'absent', times: 0 }

export function evolveBid(state: BidState, fact: BidFact): BidState {
  if (fact.type === 'BidSubmitted') {
    const { provider, price, claim, untenable = false, smallShare, parties, region } = fact.data
    return {
      status: 'submitted',
      times: state.times + 1,
      provider,
      price,
      claim,
      untenable,
      smallShare,
      finalPrice: undefined,
      parties,
      region,
    }
  }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'BidWithdrawn':
      return { ...state, status: 'withdrawn' }
    case 'FinalQuoteSubmitted':
      return { ...state, finalPrice: fact.data.price }
    default:
      return fact satisfies never
  }
}

export const bidSubject = (state: BidState): Subject =>
  state.status === 'absent' ? { parties: {}, region: '' } : { parties: state.parties, region: state.region }

/** Case, attempt, lot and bidder, read from the stream's id: `bid/hs-mzj-2026.mz-06/1/1/ag-1`. */
export function bidOf(stream: StreamId): { caseId: string; attempt: string; lot: string; provider: string } {
  const [caseId = '', attempt = '', lot = '', provider = ''] = streamKey(stream).split('/')
  return { caseId, attempt, lot, provider }
}

/** The attempt at a purchase that a bid is handed in for. */
export function procurementOfBid(stream: StreamId): StreamId {
  const { caseId, attempt } = bidOf(stream)
  return `procurement/${caseId}/${attempt}`
}

/** A bid as its procurement sees it. */
export const readBid = stateReader<BidState>('bid', noBid, evolveBid)
