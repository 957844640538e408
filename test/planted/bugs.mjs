import { appendBugs } from './append.bugs.mjs'
import { clockBugs } from './clock.bugs.mjs'
import { draftBugs } from './draft.bugs.mjs'
import { engineBugs } from './engine.bugs.mjs'
import { lotsBugs } from './lots.bugs.mjs'
import { processBugs } from './process.bugs.mjs'
import { putRightBugs } from './put-right.bugs.mjs'
import { refusalBugs } from './refusal.bugs.mjs'
import { simulatedBugs } from './simulated.bugs.mjs'
import { stopsBugs } from './stops.bugs.mjs'
import { walkBugs } from './walk.bugs.mjs'

/**
 * Bugs that a test must find. `edits`: in these files, one text for another (each must be there exactly once). `spec`: the spec file that
 * finds it; `test`: a part of the test's name. `build`: the spec runs what is built. `crashes`: the bug ends the process, and with it the spec.
 * @typedef {{
 *   readonly name: string,
 *   readonly says: string,
 *   readonly edits: readonly { readonly file: string, readonly find: string, readonly replace: string }[],
 *   readonly spec: string,
 *   readonly test?: string,
 *   readonly build?: true,
 *   readonly crashes?: true,
 * }} Bug
 */

/** @type {readonly Bug[]} */
export const bugs = [
  ...appendBugs,
  ...clockBugs,
  ...draftBugs,
  ...engineBugs,
  ...lotsBugs,
  ...processBugs,
  ...putRightBugs,
  ...refusalBugs,
  ...simulatedBugs,
  ...stopsBugs,
  ...walkBugs,
]
