/** Bugs in putting acts right.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const decided = 'libs/engine/put-right.ts'
const overHttp = 'apps/api/put-right.int.spec.ts'
const walked = 'test/faults/put-right.int.spec.ts'

/** @type {readonly Bug[]} */
export const putRightBugs = [
  {
    name: 'correction-seen-by-parties',
    says: 'what puts a sealed fact right is shown to the parties',
    edits: [
      { file: 'apps/api/reading/reader.service.ts', find: 'declarationOf(about?.kind ?? type)', replace: 'declarationOf(type)' },
    ],
    spec: overHttp,
    test: 'as sealed as it was',
  },
  {
    name: 'later-acts-not-asked',
    says: 'an act is struck though later ones stand on it',
    edits: [{ file: decided, find: 'if (inTheWay) return', replace: 'if (inTheWay && later.length < 0) return' }],
    spec: overHttp,
    test: 'nor struck where later ones stand on it',
  },
  {
    name: 'others-built-on-it',
    says: 'an act is put right alone though another unit has acted on it',
    edits: [{ file: decided, find: 'waitsFor: builtUpon(target, since)', replace: 'waitsFor: builtUpon(target, [])' }],
    spec: overHttp,
    test: 'once that unit has confirmed it',
  },
  {
    name: 'told-of-sealed-scores',
    says: 'who corrects a score waits for whoever else has given one',
    edits: [
      {
        file: 'libs/domain/correction/may-be-put-right.ts',
        find: 'one.facts.length > 0 && !isSealed(one, since)',
        replace: 'one.facts.length > 0',
      },
    ],
    spec: overHttp,
    test: 'as sealed as it was',
  },
  {
    name: 'met-by-what-was-struck',
    says: 'what a struck fact met stays met',
    edits: [
      { file: 'infra/migrations/0001-first.sql', find: "where r.type is distinct from 'ActStruck'", replace: 'where true' },
    ],
    spec: overHttp,
    test: 'what it met is owed again',
  },
  {
    name: 'case-of-the-wrong-unit',
    says: 'a unit that was named in error keeps the case',
    edits: [
      {
        file: decided,
        find: 'views: caseReplaced([...facts.map(projected), ...more])',
        replace: 'views: more.flatMap(() => caseReplaced([]))',
      },
    ],
    spec: overHttp,
    test: 'the wrong one has no case any more',
  },
  {
    name: 'walks-on-what-was-struck',
    says: 'a process walks on after what it stood on was struck',
    edits: [
      {
        file: 'apps/worker/followers/wake-ups.ts',
        find: 'if (anew.has(process.id)) return this.runs.rebuild(process)',
        replace: 'if (anew.has(process.id)) return',
      },
    ],
    spec: walked,
    test: 'what was struck is owed again',
  },
  {
    name: 'struck-and-done-again-is-the-first',
    says: 'what begins with an act done again is taken for what began with the struck one',
    edits: [{ file: 'workflows/kit/inbox.ts', find: "(this.ofKind.get('ActStruck') ?? []).some(wasStruck)", replace: 'false' }],
    spec: walked,
    test: 'what was struck is owed again',
  },
  {
    name: 'corrected-and-not-counted-again',
    says: 'what began with a corrected fact keeps its day',
    edits: [
      {
        file: 'libs/engine/follow-put-right.ts',
        find: "if (!met || from.stream === stream) await ask('RedateObligation'",
        replace: "if (breached) await ask('RedateObligation'",
      },
    ],
    spec: walked,
    test: 'what was corrected moves',
  },
  {
    name: 'others-acts-offered',
    says: 'a unit is offered to put right what another did',
    edits: [
      { file: 'apps/api/reading/put-right-offered.ts', find: 'organization === org && isDone(type)', replace: 'isDone(type)' },
    ],
    spec: overHttp,
    test: 'offered to put right',
  },
]
