/** Bugs in the engine's time.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const clock = 'libs/engine/clock.ts'
const spec = 'libs/engine/clock.int.spec.ts'

/** @type {readonly Bug[]} */
export const clockBugs = [
  {
    name: 'wall-clock-believed',
    says: 'acts bear the time of the wall clock',
    edits: [
      { file: clock, find: 'return instantOf(performance.now() + anchor.offset)', replace: 'return instantOf(Date.now())' },
    ],
    spec,
    test: 'goes on when the wall clock is set',
  },
  {
    name: 'waiting-for-the-pool-is-time',
    says: 'the way there and back counts as time',
    edits: [{ file: clock, find: '(before + after) / 2', replace: '(after - 60_000)' }],
    spec,
  },
]
