/** Bugs that were found by hand once, and that the simulator finds by itself.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const spec = 'test/simulate/hunt/hunt.spec.ts'
const test = 'no longer is it so that'
const payment = 'workflows/stages/payment.ts'

/** @type {readonly Bug[]} */
export const simulatedBugs = [
  {
    name: 'tranche-owed-by-place',
    says: 'a tranche is owed from the signing, whatever it waits for',
    edits: [
      {
        file: payment,
        find: `const first = await it.either({ kind: 'PaymentConditionMet', key: key ?? '' }, notDue(it, Number(key)))`,
        replace: `const first = await it.fact('ContractSigned')`,
      },
    ],
    spec,
    test,
  },
  {
    name: 'rest-of-tranche-not-owed',
    says: 'a tranche is over with the first part of it',
    edits: [
      { file: payment, find: `    if (next.kind === 'TrancheSettled') return next\n    left = next`, replace: '    return next' },
    ],
    spec,
    test,
  },
  {
    name: 'no-grace-for-what-began-before',
    says: 'what began before it was registered is asked for at once',
    edits: [{ file: 'libs/domain/obligation/due.ts', find: 'Math.max(0, startLag(from))', replace: '0 * startLag(from)' }],
    spec,
    test,
  },
]
