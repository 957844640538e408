import type { Day, Fen, StreamId } from '#kernel'
import type { ContractCondition } from '#law'
import type { Relation } from '../relation.js'

/** The money of the next year: what was budgeted for it (分), and the number of the paper that says so. */
type Budgeted = { readonly budget: Fen; readonly document: string }

/** The contract that follows one that is renewed: its number, its days, what it is for (分), and the money there is for it. */
export type Renewed = Budgeted & {
  readonly award: string
  readonly number: string
  readonly from: Day
  readonly until: Day
  readonly amount: Fen
  /** What the provider is on the day of the last signature, as of any contract. */
  readonly sme: boolean
}

/**
 * The contract that another one renews; `months`: of all contracts before it; `since`: the first day of the first of them. `budget` and `document` are its
 * own.
 */
export type Renews = Budgeted & { readonly contract: StreamId; readonly months: number; readonly since: Day }

/** What the purchaser decided of the next year, and why; `grade`: of the evaluation whose result was there by then. */
export type RenewalDecision = {
  readonly renew: boolean
  readonly reason: string
  readonly budget?: Fen
  readonly document?: string
  readonly number?: string
  readonly grounds?: readonly ContractCondition[]
  readonly grade?: string
}

type Spoken = { readonly by: Relation; readonly org: string }

export type RenewalFact =
  /** It may be renewed, to so many years with those before it: whether it is is owed near its end. */
  | { readonly type: 'RenewalForeseen'; readonly data: { readonly years: number } }
  /** Key: `renew` or `end`. */
  | { readonly type: 'RenewalDecided'; readonly key: 'renew' | 'end'; readonly data: RenewalDecision }
  /** One for each who signed the contract beside the purchaser. Key: the relation, the organization: `host/tx-ly-host`. */
  | { readonly type: 'RenewalReferred'; readonly key: string; readonly data: Spoken }
  /** The same key. */
  | { readonly type: 'RenewalSigned'; readonly key: string; readonly data: Spoken }
  | { readonly type: 'RenewalDeclined'; readonly data: Spoken & { readonly reason: string } }
  /** All have signed. Key: the number of the contract that follows. */
  | { readonly type: 'ContractRenewed'; readonly key: string; readonly data: Renewed }
