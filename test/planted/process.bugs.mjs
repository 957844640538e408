/** Bugs in obligations and processes.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const engineSpec = 'libs/engine/engine.int.spec.ts'
const breach = 'libs/domain/obligation/record-breach.ts'

/** @type {readonly Bug[]} */
export const processBugs = [
  {
    name: 'no-look-back-at-opening',
    says: 'an obligation does not look for a fact that met it before it was opened',
    edits: [
      {
        file: 'infra/migrations/0001-first.sql',
        find: 'order by f.occurred_at, f.position limit 1) f\n   where o.id = obligation_id;',
        replace: 'order by f.occurred_at, f.position limit 1) f\n   where o.id = obligation_id and false;',
      },
    ],
    spec: engineSpec,
    test: 'opened after its fact is there',
  },
  {
    name: 'key-of-occasion-lost',
    says: 'two obligations of one kind are met by the same fact',
    edits: [
      {
        file: 'libs/domain/process.ts',
        find: 'key === undefined ? `${kind}@${stream}` : `${kind}@${stream}#${key}`',
        replace: 'key === undefined ? `${kind}@${stream}` : `${kind}@${stream}`',
      },
      {
        file: 'libs/domain/process.ts',
        find: 'occasionsOf(fact).some((name) => doneBy.includes(name))',
        replace: `occasionsOf(fact).some((name) => doneBy.some((done) => done.split('#')[0] === name.split('#')[0]))`,
      },
      {
        file: 'infra/migrations/0001-first.sql',
        find: 'and w.done_by && m.occasions',
        replace: `and exists (select from unnest(w.done_by) d, unnest(m.occasions) x where split_part(d, '#', 1) = split_part(x, '#', 1))`,
      },
    ],
    spec: 'test/faults/obligations.int.spec.ts',
    test: 'are told apart by their key',
  },
  {
    name: 'breach-of-what-is-met',
    says: 'RecordBreach does not ask whether the act was done in time',
    edits: [
      { file: breach, find: `? refuse('ObligationMet', '已经办理')\n    : undefined`, replace: '? undefined\n    : undefined' },
    ],
    spec: 'test/faults/obligations.int.spec.ts',
    test: 'a breach',
  },
  {
    name: 'breach-bears-now',
    says: 'a breach bears the moment it was recorded',
    edits: [
      {
        file: breach,
        find: `data: { due: state.due, bearer: state.bearer }, occurredAt: state.due }]`,
        replace: `data: { due: state.due, bearer: state.bearer } }]`,
      },
    ],
    spec: 'test/faults/processes.int.spec.ts',
    test: 'bears its true moment',
  },
  {
    name: 'command-id-with-counter',
    says: 'the command id of a process holds a counter',
    edits: [
      {
        file: 'apps/worker/acts/process-commands.ts',
        find: '`${process}:${act}:${key}`',
        replace: '  `${process}:${act}:${key}:${(counter += 1)}`\nlet counter = 0',
      },
    ],
    spec: 'test/faults/retries.int.spec.ts',
    test: 'dies after each of its acts',
  },
  {
    name: 'rebuilt-with-other-ids',
    says: 'a process that is built again does its acts under other ids',
    edits: [
      {
        file: 'apps/worker/acts/process-commands.ts',
        find: '`${process}:${act}:${key}`',
        replace: '  `${process}:${act}:${key}:${Math.random() < 2 ? performance.now() : 0}`',
      },
    ],
    spec: 'test/faults/retries.int.spec.ts',
    test: 'is given what it did before',
  },
  {
    name: 'timer-without-reading',
    says: 'a process acts on a timer without reading the facts first',
    edits: [
      {
        file: 'workflows/kit/owe.ts',
        find: '    await part.load()\n    if (it.hasNews() || !next) continue',
        replace: '    if (it.hasNews() || !next) continue',
      },
    ],
    spec: 'test/faults/closed-process.int.spec.ts',
    test: 'and may be lost',
  },
  {
    name: 'inbox-by-high-water-mark',
    says: 'an inbox takes no fact below the newest it knows of the stream',
    edits: [
      {
        file: 'workflows/kit/inbox.ts',
        find: 'if (this.known.has(name)) continue',
        replace:
          'if (this.known.has(name) || [...this.ofKind.values()].flat().some((known) => known.stream === fact.stream && known.version > fact.version)) continue',
      },
    ],
    spec: 'test/faults/closed-process.int.spec.ts',
    test: 'the newest comes first',
  },
  {
    name: 'closed-is-woken',
    says: 'a fact wakes its process whether that is open or not',
    edits: [
      {
        file: 'libs/read-models/process/process.query.ts',
        find: 'where p.ended_on is null and ${page}',
        replace: 'where ${page}',
      },
    ],
    spec: 'test/faults/closed-process.int.spec.ts',
    test: 'a fact for a process that is closed',
  },
  {
    name: 'stop-holds-nothing',
    says: 'a breach is recorded although the clock stood still',
    edits: [
      {
        file: breach,
        find: 'always: [stillOwed, isDue, dueStands],',
        replace: 'always: [stillOwed, isDue],',
      },
    ],
    spec: 'test/faults/stops.int.spec.ts',
    test: 'a breach raced by a stop',
  },
  {
    name: 'late-stop-keeps-breach',
    says: 'a stop that is recorded late does not take back the breach it undoes',
    edits: [
      {
        file: 'libs/domain/obligation/redate-obligation.ts',
        find: 'const taken = state.breached && due.at !== state.due',
        replace: 'const taken = state.breached && due.at < state.due',
      },
    ],
    spec: 'test/faults/stops.int.spec.ts',
    test: 'recorded after the term ran out',
  },
  {
    name: 'nobody-tells-the-time',
    says: 'after Temporal was away nobody tells a quiet process that its moment has passed',
    edits: [
      {
        file: 'apps/worker/processes.ts',
        find: `keepDoing('overdue', () => overdue.step(), until, log),`,
        replace: 'overdue,',
      },
    ],
    spec: 'test/faults/temporal-down.e2e.spec.ts',
  },
  {
    name: 'told-once-for-ever',
    says: 'who was reminded of a day is not reminded of the day it was moved to',
    edits: [
      {
        file: 'libs/domain/obligation/obligation.state.ts',
        find: 'sent: fact.data.due === state.due ? state.sent : [],',
        replace: 'sent: state.sent,',
      },
    ],
    spec: 'test/faults/redating.int.spec.ts',
    test: 'told of the new one',
  },
]
