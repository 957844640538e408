import type { Fen } from '#kernel'
import type { SmeClaim } from '#law'
import type { Parties } from '../context.js'
import type { StoredFile } from '../procurement/procurement.facts.js'

export type BidFact =
  | {
      readonly type: 'BidSubmitted'
      /** Which handing-in it is: a bid may be replaced before the deadline. */
      readonly key: string
      readonly data: {
        readonly provider: string
        readonly price: Fen
        /** The sealed bid; only its hash and size are known here. */
        readonly document: StoredFile
        /** What the bidder declares of its size (中小企业声明函). */
        readonly claim: SmeClaim
        /** The directory says otherwise, and it was only registered here: it is not priced. */
        readonly untenable?: true
        /** Share of small firms in a consortium, in percent. */
        readonly smallShare: number | null
        /** Who may see the bid once it is opened. */
        readonly parties: Parties
        readonly region: string
      }
    }
  | { readonly type: 'BidWithdrawn'; readonly key: string; readonly data: { readonly provider: string } }
  | { readonly type: 'FinalQuoteSubmitted'; readonly data: { readonly provider: string; readonly price: Fen } }
