/** Bugs where a purchase has several lots: one taken for the other, or for the whole.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

/** @type {readonly Bug[]} */
export const lotsBugs = [
  {
    name: 'bids-of-every-lot',
    says: 'bids are read out for whatever lot is opened',
    edits: [{ file: 'libs/domain/procurement/open-bids.ts', find: ' && bidOf(bid).lot === lot', replace: '' }],
    spec: 'libs/domain/procurement/procurement.lots.spec.ts',
    test: 'reads out each lot’s own bids',
  },
  {
    name: 'sealed-by-attempt-alone',
    says: 'the opening of one lot opens the bids of another',
    edits: [
      {
        file: 'apps/api/reading/openings.ts',
        find: '(b[name] ?? part) === part',
        replace: "name === 'lot' || (b[name] ?? part) === part",
      },
    ],
    spec: 'apps/api/lots.int.spec.ts',
    test: 'shows the purchaser the bids of the lot that was opened',
  },
  {
    name: 'awarded-lots-again',
    says: 'the next attempt offers all lots of the line again',
    edits: [
      {
        file: 'libs/domain/procurement/procurement.state.ts',
        find: 'state.detail.lots.filter(({ lot }) => left.includes(lot))',
        replace: 'state.detail.lots.filter(() => left.length > 0)',
      },
    ],
    spec: 'test/simulate/lots.spec.ts',
    test: 'which is run again in the next attempt',
  },
  {
    name: 'line-closed-by-first-lot',
    says: 'a line closes with the first of its lots',
    edits: [
      {
        file: 'libs/domain/plan/close-plan-line.ts',
        find: '...(!isWhole ? []',
        replace: '...(whole.length < 1 ? []',
      },
    ],
    spec: 'libs/domain/plan/plan.spec.ts',
    test: 'closes a line in lots with the last of them',
  },
]
