import type { Citation, Day, Held, Status } from '#kernel'
import type { Event } from './events.js'

/** One dated entry: in force from a day until a later entry for the same case. Append only; a past entry is never edited. */
export type Entry<Value> = {
  readonly from: Day
  /** The cases this entry speaks for (mostly methods); without it the entry speaks for every case that no other names. */
  readonly by?: readonly string[]
  readonly value: Value
  readonly source: Citation
  readonly status: Status
  /** Further places that the value rests on. */
  readonly also?: readonly Citation[]
  /** What a reader must know beside the quote: where a second-hand text was seen, which reading was chosen. */
  readonly note?: string
}

export type Dated<Value> = readonly Entry<Value>[]

export type Unit = 'day' | 'workingDay' | 'month' | 'year'

/** How much time the law gives: at least (the earliest lawful day), at most (the last lawful day), or exactly. */
export type Bound = { readonly atLeast: number } | { readonly atMost: number } | { readonly exactly: number }

/**
 * A term. Forward: the first day is excluded and the last rolls over a holiday. Backward: counted from what the term
 * must precede, and never rolled. `after`: the rule at whose expiry this term starts (it is counted first).
 */
export type Term = Bound & {
  readonly unit: Unit
  readonly start: Event
  readonly count: 'forward' | 'backward'
  /** What the term is called in a derivation: 公告期. */
  readonly named: string
  readonly after?: string
  /** What the law attaches to silence at the end of the term. */
  readonly silence?: string
  /** `false` for a date fixed by the law itself: it does not roll. */
  readonly rolls?: false
  /** What the law demands where the term can no longer be kept. */
  readonly otherwise?: string
}

export type Kind = 'term' | 'cap' | 'composition' | 'choice' | 'list' | 'formula' | 'remedy'

/** A rule of law: one question, its answers by date and case. */
export type Rule<Value = unknown> = {
  readonly id: string
  readonly kind: Kind
  /** The question this rule answers. */
  readonly asks: { readonly zh: string; readonly en: string }
  /** The region whose own paper it is, with its districts: it binds nobody elsewhere. */
  readonly region?: string
  /** Which day governs: the entry in force on it is applied. */
  readonly governs: string
  readonly entries: Dated<Value>
  /** What stands still under it; only a rule that says so can stop a clock. */
  readonly holds?: readonly Held[]
}

/** An item of a list rule: an id for programmes, the words of the clause for people. */
export type Item = { readonly id: string; readonly words: string }

/** What every answer of a question-specific function carries. */
export type Based = { readonly basis: Citation; readonly status: Status; readonly entry: Day }
