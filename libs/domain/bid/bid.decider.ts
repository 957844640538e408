import { stream } from '../stream.js'
import { bidFacts, type BidFact } from './bid.facts.js'
import { bidSubject, evolveBid, noBid, procurementOfBid, type BidState } from './bid.state.js'
import { submitBid } from './submit-bid.js'
import { submitFinalQuote } from './submit-final-quote.js'
import { withdrawBid } from './withdraw-bid.js'

/** `bid/<case>/<attempt>/<lot>/<provider>`: one sealed bid and its final quote. */
export const bid = stream<BidState, BidFact>({
  kind: 'bid',
  parent: procurementOfBid,
  initial: noBid,
  evolve: evolveBid,
  facts: bidFacts,
  acts: [submitBid, withdrawBid, submitFinalQuote],
  subject: bidSubject,
})
