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
  {
    name: 'failed-evaluation-still-owed',
    says: 'an evaluation that ends with too few is still owed',
    edits: [
      {
        file: 'workflows/stages/award.ts',
        find: `doneBy: ['EvaluationReported', 'LotFailed'],`,
        replace: `doneBy: ['EvaluationReported'],`,
      },
    ],
    spec,
    test,
  },
  {
    name: 'refusal-is-no-answer',
    says: 'a host that refuses the assignment still owes an answer',
    edits: [
      {
        file: 'workflows/stages/arrival.ts',
        find: "doneBy: ['AssignmentAccepted', `AssignmentRefused#${round}`],",
        replace: `doneBy: ['AssignmentAccepted'],`,
      },
    ],
    spec,
    test,
  },
  {
    name: 'late-turn-over-at-once',
    says: 'what is owed on a day that was over before its turn came is over at once',
    edits: [
      {
        file: 'libs/domain/obligation/due.ts',
        find: `if (mode === 'may' || due.day === openEnded || askAt > now) return`,
        replace: `if (mode === 'may' || due.day === openEnded || askAt > from.on) return`,
      },
    ],
    spec,
    test,
  },
]
