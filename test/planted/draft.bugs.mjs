/** Bugs in drafts: what is signed inside a unit before it is an act.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const drafts = 'libs/engine/drafts.ts'
const table = 'libs/engine/draft-table.ts'
const api = 'apps/api/drafts.int.spec.ts'
const cutOff = 'test/faults/cut-off-draft.int.spec.ts'

/** @type {readonly Bug[]} */
export const draftBugs = [
  {
    name: 'signed-unseen',
    says: 'a step is signed whatever version of the draft was seen',
    edits: [
      {
        file: drafts,
        find: 'seen === found.version ? isOver(draft) : { stale: found.version }',
        replace: 'seen > 0 ? isOver(draft) : { stale: found.version }',
      },
    ],
    spec: api,
    test: 'is signed, returned, revised and withdrawn as it was seen',
  },
  {
    name: 'one-hand-two-steps',
    says: 'whoever drafted it may review it',
    edits: [
      {
        file: drafts,
        find: 'if (draft.steps.length > 1 && draft.signed.some',
        replace: 'if (draft.steps.length > 9 && draft.signed.some',
      },
    ],
    spec: api,
    test: 'not reviewed by whoever drafted it',
  },
  {
    name: 'issued-under-own-id',
    says: 'whoever takes a cut-off draft over does its act again',
    edits: [
      {
        file: drafts,
        find: 'return (await changeDraft(engine.store.pool, draft, done ?? { issuing: null })) ?? draft',
        replace: 'return (await changeDraft(engine.store.pool, draft, { issuing: null })) ?? draft',
      },
    ],
    spec: cutOff,
    test: 'is not done twice',
  },
  {
    name: 'claim-for-ever',
    says: 'a claim that was cut off holds for ever',
    edits: [{ file: table, find: "interval '1 minute'", replace: "interval '1 year'" }],
    spec: cutOff,
    test: 'holds for a minute',
  },
  {
    name: 'claim-taken-at-once',
    says: 'a draft may be issued by two at once',
    edits: [{ file: table, find: "interval '1 minute'", replace: "interval '0 minutes'" }],
    spec: cutOff,
    test: 'holds for a minute',
  },
  {
    name: 'draft-page-skips',
    says: 'a page of drafts goes on behind one it has not shown',
    edits: [{ file: table, find: 'draft.number > $2::bigint', replace: 'draft.number > $2::bigint + 1' }],
    spec: api,
    test: 'come page by page',
  },
]
