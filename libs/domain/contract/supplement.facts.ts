import type { Day, Fen } from '#kernel'
import type { ContractCondition } from '#law'
import type { Relation } from '../relation.js'
import type { OwnClause } from './clauses.js'
import type { Tranche } from './contract.facts.js'

/** More of what was bought, at the contract's own price: `amount` (分) is what it comes to. */
export type AddedItem = { readonly item: string; readonly quantity: number; readonly amount: Fen }

/**
 * What a supplement adds to a signed contract: more of the same service, a later last day, days that clauses have otherwise. Anything else would be
 * another contract than the one that was bid for (法 第四十九条、第五十条).
 */
export type Change = {
  readonly more: readonly AddedItem[]
  /** What the contract comes to beyond what it did (分). */
  readonly amount: Fen
  readonly until?: Day
  /** Why the service may last longer than a year. */
  readonly grounds?: readonly ContractCondition[]
  readonly clauses?: readonly OwnClause[]
}

/** The n-th supplement that was proposed, by whom. */
export type Supplement = Change & { readonly n: number; readonly by: Relation; readonly org: string; readonly reason: string }

type Spoken = { readonly n: number; readonly by: Relation; readonly org: string }

export type SupplementFact =
  | { readonly type: 'SupplementProposed'; readonly key: string; readonly data: Supplement }
  /** One for each who is asked for a word, a party of the contract. Key: the number, the relation, the organization: `1/host/tx-ly-host`. */
  | { readonly type: 'SupplementReferred'; readonly key: string; readonly data: Spoken }
  /** The same key. */
  | { readonly type: 'SupplementSigned'; readonly key: string; readonly data: Spoken }
  | { readonly type: 'SupplementDeclined'; readonly key: string; readonly data: Spoken & { readonly reason: string } }
  | { readonly type: 'SupplementWithdrawn'; readonly key: string; readonly data: Spoken & { readonly reason: string } }
  /** All have signed: it is part of the contract, which now `comesTo` so much (分), and `tranche` one of its tranches, which pays what it adds. */
  | {
      readonly type: 'SupplementAgreed'
      readonly key: string
      readonly data: Change & { readonly n: number; readonly comesTo: Fen; readonly tranche?: Tranche }
    }
  | {
      readonly type: 'SupplementPublished'
      readonly key: string
      readonly data: { readonly n: number; readonly address: string; readonly disclosureReview: string }
    }
