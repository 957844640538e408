import type { ProcurementFact, ContractFact, EvaluationFact } from '#domain'
import type { StoredFact } from '#event-store'
import { streamKey, streamKind, type Day, type Fen, type Instant, type StreamId } from '#kernel'

/** One lot as everybody may know it: what it is, who got it for how much, or why it failed. */
export type PublicLot = {
  readonly lot: string
  readonly title?: string
  readonly budget?: Fen
  readonly provider?: string
  readonly price?: Fen
  readonly failed?: string
}

/** One contract as everybody may know it: how long it serves, how it was evaluated, what was settled or paid in all. */
export type PublicContract = {
  readonly award: string
  readonly published?: true
  readonly from?: Day
  readonly until?: Day
  readonly score?: string
  readonly grade?: string
  readonly settled?: Fen
  readonly paid?: Fen
}

/** What everybody may know of a purchase, taken together. Money in 分. */
export type PublicFacts = {
  readonly budget?: Fen
  readonly bidsDue?: Instant
  readonly supplyUntil?: Day
  readonly priceWeight?: number
  readonly fixedPrice?: Fen
  readonly criteria: readonly { readonly criterion: string; readonly points: number }[]
  readonly forSmesAlone: boolean
  readonly lots: readonly PublicLot[]
  readonly contracts: readonly PublicContract[]
}

/** Kinds of fact beside the notices that everybody may see and that say something of the whole. */
export const besideNotices: readonly string[] = ['LotOffered']

/** The award that a contract or an evaluation of it is of. */
const awardOf = (stream: StreamId): string =>
  streamKind(stream) === 'evaluation' ? streamKey(stream).slice(0, streamKey(stream).lastIndexOf('/')) : streamKey(stream)

type Placed = Pick<StoredFact, 'stream'>
type Read = Extract<ProcurementFact | ContractFact | EvaluationFact, { type: string }>

/** What some facts that everybody may see say together, in the order in which they came: what was said later stands. */
export function publicFacts(facts: readonly Pick<StoredFact, 'stream' | 'type' | 'data'>[]): PublicFacts {
  let known: PublicFacts = { criteria: [], forSmesAlone: false, lots: [], contracts: [] }
  const withLot = (lot: PublicLot, but: readonly (keyof PublicLot)[] = []): PublicFacts => {
    const before = Object.entries(known.lots.find((one) => one.lot === lot.lot) ?? {}).filter(
      ([name]) => !(but as readonly string[]).includes(name),
    )
    const others = known.lots.filter((one) => one.lot !== lot.lot)
    return { ...known, lots: [...others, { ...Object.fromEntries(before), ...lot }].sort((a, b) => (a.lot < b.lot ? -1 : 1)) }
  }
  const withContract = ({ stream }: Placed, more: Omit<PublicContract, 'award'>): PublicFacts => {
    const award = awardOf(stream)
    const others = known.contracts.filter((one) => one.award !== award)
    const before = known.contracts.find((one) => one.award === award)
    const contracts = [...others, { ...before, award, ...more }].sort((a, b) => (a.award < b.award ? -1 : 1))
    return { ...known, contracts }
  }
  for (const fact of facts as readonly (Read & Placed)[])
    switch (fact.type) {
      case 'DocumentIssued': {
        const { budget, bidsDue, supplyUntil, priceWeight, fixedPrice, criteria, smeReserve } = fact.data
        const priced = fixedPrice === undefined ? { priceWeight } : { fixedPrice }
        const { fixedPrice: _fixed, priceWeight: _weight, ...rest } = known
        known = { ...rest, ...priced, budget, bidsDue, supplyUntil, criteria, forSmesAlone: smeReserve?.reserve === 'whole' }
        break
      }
      case 'DocumentAmended':
        known = { ...known, bidsDue: fact.data.bidsDue }
        break
      case 'LotOffered':
        // It is offered again: how it went before is over.
        known = withLot({ lot: fact.data.lot, title: fact.data.title, budget: fact.data.budget }, ['failed', 'provider', 'price'])
        break
      case 'ResultPublished':
      case 'OwnResultShown':
        known = withLot({ lot: fact.data.lot, provider: fact.data.provider, price: fact.data.price }, ['failed'])
        break
      case 'LotFailed':
      case 'FailureAnnounced':
        known = withLot({ lot: fact.data.lot, failed: fact.data.reason }, ['provider', 'price'])
        break
      case 'ContractPublished':
        known = withContract(fact, { published: true })
        break
      case 'ServiceStarted':
      case 'ServiceEndMoved':
        known = withContract(fact, { from: fact.data.from, until: fact.data.until })
        break
      case 'EvaluationPublished':
        known = withContract(fact, { score: fact.data.score, grade: fact.data.grade })
        break
      case 'ContractTerminated':
        known = withContract(fact, { settled: fact.data.settled })
        break
      case 'ContractClosed':
        known = withContract(fact, { paid: fact.data.paid })
        break
      default:
    }
  return known
}
