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
export const notYet: readonly NotYet[] = [
  {
    sentence: 'in time',
    what: /^obligation\/procurement\/[^/]+\/\d+\/agreed:(intention|choose-method|file-plan|requirement-review|issue-document)/,
    why: 'a step of a purchase whose day is counted back from that of the document, and whose turn comes after it because the step before was late: it is over at once',
    way: {
      order: 1,
      line: { base: 'reserved for SMEs', changes: {} },
      taken: [{ owed: 'obligation/procurement/hs-mzj-2026.mz-07/1/agreed:intention', name: 'late', days: 34 }],
    },
  },
  {
    sentence: 'in time',
    what: /^obligation\/plan\/[^/]+\/agreed:(performance-check|execution-report)/,
    why: 'what a plan owes by a day of the calendar, and whose turn comes after that day because a line closed late: it is over at once',
    way: {
      order: 1,
      line: { base: 'quotes', changes: {} },
      taken: [
        { owed: 'obligation/contract/hs-mzj-2026.mz-05.1/agreed:acceptance-publication', name: 'slower', days: 64 },
        { owed: 'obligation/contract/hs-mzj-2026.mz-05.1/agreed:performance-review', name: 'late', days: 15 },
      ],
    },
  },
]

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
