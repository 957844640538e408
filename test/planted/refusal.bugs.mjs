/** Bugs in what a refusal gives away, and in how long it is kept.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const stream = 'libs/domain/stream.ts'
const shadows = 'apps/api/shadows.int.spec.ts'

/** @type {readonly Bug[]} */
export const refusalBugs = [
  {
    name: 'version-before-role',
    says: 'to an outsider too a wrong version is said to be wrong',
    edits: [{ file: 'libs/engine/engine.ts', find: 'if (theirs && request.ifVersion', replace: 'if (request.ifVersion' }],
    spec: shadows,
    test: 'alike, whatever version is guessed',
  },
  {
    name: 'owner-named-to-anybody',
    says: 'whose act it is is named to outsiders',
    edits: [{ file: stream, find: "const org = isParty && role !== 'panelist' ?", replace: "const org = role !== 'panelist' ?" }],
    spec: shadows,
    test: 'alike, whatever version is guessed',
  },
  {
    name: 'panelist-named',
    says: 'who sits on the panel is named to the parties',
    edits: [{ file: stream, find: "const org = isParty && role !== 'panelist' ?", replace: 'const org = isParty ?' }],
    spec: shadows,
    test: 'name no panelist to anybody',
  },
  {
    name: 'irregularity-of-a-sealed-bid',
    says: 'what is found about a sealed bid is shown before the bid',
    edits: [{ file: stream, find: 'const until = sealedUntil(definition, facts)', replace: 'const until = undefined' }],
    spec: 'libs/domain/bid/bid.spec.ts',
    test: 'is in time at the deadline',
  },
  {
    name: 'refusals-for-ever',
    says: 'refusals pile up',
    edits: [{ file: 'infra/migrations/0001-first.sql', find: "interval '2 years'", replace: "interval '200 years'" }],
    spec: 'libs/event-store/refusal-log.int.spec.ts',
    test: 'refusals do not pile up',
  },
]
