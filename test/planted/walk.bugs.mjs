/** Bugs in how a process walks: its acts, its scopes, what lapses.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const walking = 'workflows/kit/walking.ts'
const unit = 'workflows/kit/walking.spec.ts'
const keeping = 'workflows/kit/keeping.spec.ts'
const ground = 'workflows/kit/temporal-ground.ts'

/** @type {readonly Bug[]} */
export const walkBugs = [
  {
    name: 'scope-sees-what-comes-after',
    says: 'a part that has ended takes a fact that came after its end',
    edits: [
      {
        file: walking,
        find: 'return fact === undefined || end === undefined || isBefore(fact, end) ? fact : undefined',
        replace: 'return fact === undefined || end === undefined || fact !== end ? fact : undefined',
      },
    ],
    spec: unit,
    test: 'sees nothing that comes after what ended it',
  },
  {
    name: 'scope-left-without-lapsing',
    says: 'what is owed in a part that a fact ended stays open',
    edits: [
      {
        file: walking,
        find: 'for (const stream of inside.owing) await',
        replace: 'for (const stream of [] as StreamId[]) await',
      },
    ],
    spec: unit,
    test: 'leaves its waits unanswered, lapses what is owed in it',
  },
  {
    name: 'scope-not-quiet',
    says: 'a part is left before what had come takes it to its own end',
    edits: [{ file: walking, find: 'await inside.quiet()', replace: 'inside.quiet()' }],
    spec: unit,
    test: 'that comes to its own end before gives what it came to',
  },
  {
    name: 'lapsed-while-refused',
    says: 'what a refused act may still lead to is lapsed as unasked',
    edits: [{ file: walking, find: 'await this.until(() => this.refused.size === 0)', replace: 'await this.until(() => true)' }],
    spec: keeping,
    test: 'is none while an act is refused',
  },
  {
    name: 'asked-for-lapses',
    says: 'an obligation that the walk asks for lapses',
    edits: [{ file: walking, find: 'if (!this.asked.has(stream) && !this.inbox', replace: 'if (!this.inbox' }],
    spec: keeping,
    test: 'is one that the walk no longer asks for',
  },
  {
    name: 'answers-not-compared',
    says: 'whatever a process is answered fits what it asked',
    edits: [
      { file: walking, find: 'if (!fits(answer, name, request)) {', replace: 'if (!fits(answer, name, request) && this.left) {' },
    ],
    spec: keeping,
    test: 'breaks off the whole walk',
  },
  {
    name: 'second-life-same-name',
    says: 'what is owed a second time has the name of the first',
    edits: [
      {
        file: 'workflows/kit/obligation-name.ts',
        find: 'owed.anew || inbox.isRepeated(owed.from) ?',
        replace: 'false ?',
      },
    ],
    spec: keeping,
    test: 'has the name of the fact its clock runs from',
  },
  {
    name: 'acts-side-by-side',
    says: 'acts of a process are in flight together',
    edits: [{ file: ground, find: 'this.lastTurn.then(() =>', replace: 'Promise.resolve().then(() =>' }],
    spec: 'test/replay/walks.spec.ts',
  },
  {
    name: 'failing-act-given-up',
    says: 'an act that fails ends its process',
    edits: [{ file: ground, find: 'if (failed instanceof TemporalFailure) return { failed }', replace: '' }],
    spec: 'test/processes/failing-act.spec.ts',
  },
]
