import type { Taken } from './deviations.js'
import type { Way } from './way.js'

const question = 'obligation/challenge/hs-mzj-2026.mz-06/ag-2.1'

/** Ways on which something was wrong once, each with what it was: nothing may be wrong on them any more. A seed that fails prints its own. */
export const kept: readonly { readonly says: string; readonly way: Way }[] = [
  {
    says: 'a tranche was owed by its place among them, not when what it waits for was there',
    way: { order: 1, line: { base: 'direct', changes: { tranches: 'last' } }, taken: [] },
  },
  {
    says: 'one valid bid was left, and the evaluation was still owed once the purchase had failed of it',
    way: {
      order: 1,
      line: { base: 'consultation', changes: {} },
      taken: [{ owed: 'obligation/procurement/hs-mzj-2026.mz-06/1/agreed:evaluation/1', name: 'one bid is valid', days: 1 }],
    },
  },
  {
    says: 'a tranche was over with the first part that was asked for',
    way: { order: 1, line: { base: 'quotes', changes: { invoices: 'parts' } }, taken: [] },
  },
  {
    says: 'what was registered from papers was breached at once',
    way: { order: 1, line: { base: 'consultation on the platform', changes: {} }, taken: [] },
  },
  {
    says: 'a host that refused the assignment had not answered',
    way: {
      order: 1,
      line: { base: 'consultation', changes: {} },
      taken: [{ owed: 'obligation/contract/hs-mzj-2026.mz-06.1/agreed:assignment-reply/tx-ly', name: 'host refuses', days: 1 }],
    },
  },
  {
    says: 'a step of a purchase whose day is counted back from that of the document was over at once, its turn coming late',
    way: {
      order: 1,
      line: { base: 'reserved for SMEs', changes: {} },
      taken: [{ owed: 'obligation/procurement/hs-mzj-2026.mz-07/1/agreed:intention', name: 'late', days: 34 }],
    },
  },
  {
    says: 'what a plan owes by a day of the calendar was over at once, because a line closed late',
    way: {
      order: 1,
      line: { base: 'quotes', changes: {} },
      taken: [
        { owed: 'obligation/contract/hs-mzj-2026.mz-05.1/agreed:acceptance-publication', name: 'slower', days: 64 },
        { owed: 'obligation/contract/hs-mzj-2026.mz-05.1/agreed:performance-review', name: 'late', days: 15 },
      ],
    },
  },
  ...(
    [
      ['the next candidate was', 'question upheld, next candidate'],
      ['a purchase to be run again was', 'question upheld, run again'],
    ] as const
  ).map(([what, name]) => ({
    says: `a question was upheld, and ${what} owed by nobody`,
    way: questioned({ owed: `${question}/question-reply`, name, days: 2 }),
  })),
  {
    says: 'an answer was complained of, and nobody was asked to do anything about it',
    way: questioned(
      { owed: `${question}/question-reply`, name: 'question not upheld', days: 2 },
      { owed: `${question}/complaint`, name: 'answer complained of', days: 3 },
      { owed: `${question}/complaint-intake`, name: 'complaint accepted', days: 1 },
      { owed: `${question}/complaint-decision`, name: 'complaint upheld after a suspension', days: 1 },
    ),
  },
  {
    says: 'a purchase that was to be run again already could be suspended, with nothing to suspend',
    way: questioned(
      { owed: `${question}/question-reply`, name: 'question upheld, run again', days: 2 },
      { owed: `${question}/complaint`, name: 'answer complained of', days: 3 },
      { owed: `${question}/complaint-intake`, name: 'complaint accepted', days: 1 },
      { owed: `${question}/complaint-decision`, name: 'complaint upheld after a suspension', days: 1 },
    ),
  },
]

/** A bidder questions the result, and so on. */
function questioned(...taken: readonly Taken[]): Way {
  const first = { owed: 'obligation/procurement/hs-mzj-2026.mz-06/1/question/1', name: 'result questioned', days: 2 }
  return { order: 1, line: { base: 'consultation', changes: {} }, taken: [first, ...taken] }
}
