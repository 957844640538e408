import type { Way } from './hunt/way.js'
import type { Broken } from './stuck.js'

/** A line of a sentence that today's product is known to break. `what`: how the line begins. */
export type NotYet = {
  readonly sentence: string
  readonly what: RegExp
  readonly why: string
  /** The shortest way to it, where the sample's straight way does not lead there. */
  readonly way?: Way
}

/** What does not hold yet, by name. The list only shrinks: a test fails on what is broken and not here, and on what is here and not broken. */
export const notYet: readonly NotYet[] = []

/** What of the sentences nobody looks at yet, and why. */
export const notLookedAt: readonly string[] = [
  'theirs: what a bearer’s act lacks, somebody else owes or may do: the declarations do not say yet who can cure which refusal',
  'theirs: windows that are open to whoever comes (bids): no bearer is known of whom one could ask',
  'somebody’s: whoever waits can see it: lists are asked of PostgreSQL, not of the facts',
  'closed: nothing else waits for what is closed: a line closes by award alone so far',
  'people: drafting, reviewing and issuing inside a unit, and what a unit’s form checks',
]

/** Those that nobody knew of. */
export const unknown = (broken: readonly Broken[]): readonly Broken[] =>
  broken.filter(({ sentence, what }) => !notYet.some((known) => known.sentence === sentence && known.what.test(what)))
