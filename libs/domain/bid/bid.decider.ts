import { happened } from '../happened.js'
import { stream } from '../stream.js'
import { bidStream } from './bid.stream.js'
import type { BidFact } from './bid.facts.js'
import { procurementOf } from './bid.guards.js'
import { bidSubject, evolveBid, noBid, procurementOfBid, type BidState } from './bid.state.js'
import { submitBid } from './submit-bid.js'
import { submitFinalQuote } from './submit-final-quote.js'
import { withdrawBid } from './withdraw-bid.js'

/** The states and acts of a bid. */
export const bid = stream<BidState, BidFact>(bidStream, {
  initial: noBid,
  evolve: evolveBid,
  since: (asked) => [
    happened({ ...asked, stream: procurementOfBid(asked.stream) }, 'DocumentIssued'),
    happened(asked, 'BidSubmitted'),
  ],
  acts: [submitBid, withdrawBid, submitFinalQuote],
  subject: bidSubject,
  route: (asked) => procurementOf(asked)?.route,
})
