import type { Day, Instant } from './time.js'

/** Where a rule stands: the instrument, the article to the paragraph, the operative words; how well they are known, where they were not compared with the official text. */
export type Citation = {
  readonly instrument: string
  readonly article: string
  readonly quote: string
  readonly url?: string
  readonly status?: Exclude<Status, 'verified'>
}

/**
 * How well a rule's text is known. `verified`: the quote stands in the official text; `reported`: second hand;
 * `unverified`: own knowledge; `sample`: a region's figure made up for training; `agreed`: the parties' own contract or plan.
 */
export type Status = 'verified' | 'reported' | 'unverified' | 'sample' | 'agreed'

/** A stop of a clock; open while it has no `until`. `atMost` (日) ends it by itself. */
export type Stop = { readonly from: Instant; readonly until?: Instant; readonly basis: Citation; readonly atMost?: number }

/** What an article can make stand still: the purchase itself (采购活动), the signing of its contract, the contract's performance. */
export type Held = 'purchase' | 'signing' | 'performance' | 'complaint'

/** A legal due: the day, the moment it runs out, how it was counted, and what it rests on. */
export type Due = {
  readonly rule: string
  /** First day in force of the entry that was applied. */
  readonly entry: Day
  readonly day: Day
  /** 24:00 Asia/Shanghai of `day`, unless the act has an hour. */
  readonly at: Instant
  /** True where a day beyond the last published holiday list was counted. */
  readonly provisional: boolean
  readonly status: Status
  readonly basis: Citation
  /** One line a step, for people: «9月28日公告 → 公告期1个工作日至9月29日». */
  readonly derivation: readonly string[]
  /** What was counted day by day, in order; none where the day was not counted but fixed. No fact keeps it: it is counted anew to be shown. */
  readonly spans?: readonly Span[]
}

/** Days that were counted one by one: `first` to `last`, both included, in days or working days, and the day on which the last one ended after a roll. */
export type Span = {
  readonly first: Day
  readonly last: Day
  readonly rolledTo: Day
  readonly unit: 'day' | 'workingDay'
  readonly stops: readonly Stop[]
}

/** Days in a row that are alike in a count: they count, or why they do not. */
export type LedgerLine = { readonly from: Day; readonly to: Day; readonly counts: boolean; readonly says: string }
