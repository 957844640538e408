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

const append = 'libs/event-store/sql/append.sql.ts'
const queue = 'libs/event-store/append-queue.ts'
const appendsSpec = 'test/faults/appends.int.spec.ts'
const appendSpec = 'libs/event-store/append.int.spec.ts'
const engine = 'libs/engine/engine.ts'
const engineSpec = 'libs/engine/engine.int.spec.ts'
const breach = 'libs/domain/obligation/record-breach.ts'

/** @type {readonly Bug[]} */
export const bugs = [
  {
    name: 'no-version-compare',
    says: 'an append does not compare the version it was decided on',
    edits: [
      {
        file: append,
        find: 'update store.stream set version = expected + added where id = own and version = expected;',
        replace: 'update store.stream set version = version + added where id = own returning version - added into expected;',
      },
    ],
    spec: appendsSpec,
    test: '64 writers',
  },
  {
    name: 'no-share-lock',
    says: 'streams relied on are read without a lock',
    edits: [{ file: append, find: 'where id = ids[i] for share;', replace: 'where id = ids[i];' }],
    spec: appendsSpec,
    test: 'A on B against B on A',
  },
  {
    name: 'locks-in-order-given',
    says: 'the own stream is locked first, then the one relied on',
    edits: [
      {
        file: append,
        find: `jsonb_array_length(others) = 1 and others->0->>'stream' < own collate "C" then`,
        replace: 'false then',
      },
      {
        file: append,
        find: `jsonb_array_length(others) = 1 and others->0->>'stream' > own collate "C" then`,
        replace: 'jsonb_array_length(others) = 1 then',
      },
    ],
    spec: appendsSpec,
    test: 'A on B against B on A',
  },
  {
    name: 'calls-lock-as-they-come',
    says: 'a call of several commands locks their streams one command after another',
    edits: [{ file: append, find: 'if jsonb_array_length(commands) > 1 then', replace: 'if false then' }],
    spec: appendsSpec,
    test: 'calls of many commands',
  },
  {
    name: 'absent-not-made',
    says: 'for a stream relied on as absent no row is made, so there is nothing to lock',
    edits: [
      { file: append, find: 'if versions[i] = 0 then', replace: 'if false then' },
      {
        file: append,
        find: 'if current_version is distinct from versions[i] then',
        replace: 'if coalesce(current_version, 0) <> versions[i] then',
      },
    ],
    spec: appendsSpec,
    test: 'on the same absence',
  },
  {
    name: 'command-id-forgotten',
    says: 'a command that was accepted before is written once more',
    edits: [
      { file: append, find: 'on conflict (actor, command_id, ordinal) do nothing\n', replace: '\n' },
      {
        file: append,
        find: 'set version = expected + added where id = own and version = expected;',
        replace: 'set version = version + added where id = own returning version - added into expected;',
      },
      {
        file: 'libs/event-store/sql/tables.sql.ts',
        find: 'unique (stream, version),\n  unique (actor, command_id, ordinal)',
        replace: 'unique (stream, version)',
      },
    ],
    spec: appendSpec,
    test: 'sent eight times at once',
  },
  {
    name: 'command-id-of-anybody',
    says: 'a command id is not scoped by its actor',
    edits: [
      { file: append, find: 'on conflict (actor, command_id, ordinal)', replace: 'on conflict (command_id, ordinal)' },
      {
        file: append,
        find: 'where f.actor = who and f.command_id = command_name;',
        replace: 'where f.command_id = command_name;',
      },
      {
        file: 'libs/event-store/sql/tables.sql.ts',
        find: 'unique (actor, command_id, ordinal)',
        replace: 'unique (command_id, ordinal)',
      },
    ],
    spec: appendSpec,
    test: 'is scoped by its actor',
  },
  {
    name: 'other-content-same-id',
    says: 'a command id that was used for other content is answered with the first result',
    edits: [{ file: append, find: `and result->0->>'hash' <> hash and not first_content_wins then`, replace: 'and false then' }],
    spec: appendSpec,
    test: 'was used for other content',
  },
  {
    name: 'one-fails-all-fail',
    says: 'one command that the database cannot take makes those fail that were written with it',
    edits: [{ file: queue, find: 'const final = batch.length === 1 ||', replace: 'const final = batch.length > 0 ||' }],
    spec: appendsSpec,
    test: 'one that the database cannot take',
  },
  {
    name: 'answers-in-another-order',
    says: 'commands written together are given each other’s answers',
    edits: [
      { file: queue, find: 'batch.map(({ append }) => append)', replace: 'batch.toReversed().map(({ append }) => append)' },
    ],
    spec: appendsSpec,
    test: 'each is given its own facts',
  },
  {
    name: 'stale-refusal',
    says: 'a refusal decided on an old cache is given without a look at the versions',
    edits: [{ file: engine, find: 'return stale.length > 0\n', replace: 'return false\n' }],
    spec: engineSpec,
    test: 'give no refusal from a stale cache',
  },
  {
    name: 'conflict-without-reading',
    says: 'after a conflict the command is decided again on the same old state',
    edits: [{ file: engine, find: 'await this.cache.refresh(result.conflict.map((moved) => moved.stream))', replace: '' }],
    spec: engineSpec,
    test: 'decide again when the other was first',
  },
  {
    name: 'own-effect-refuses',
    says: 'a repeated command is refused by its own effect',
    edits: [{ file: engine, find: 'if (repeated) return repeated\n', replace: '\n' }],
    spec: engineSpec,
    test: 'repeated after its own effect',
  },
  {
    name: 'low-mark-by-xmax',
    says: "the sequencer's low mark moves up once xmin has passed a snapshot's xmax",
    edits: [
      {
        file: 'libs/event-store/sql/sequence.sql.ts',
        find: 'mark_below = pg_current_xact_id();',
        replace: 'mark_below = pg_snapshot_xmax(pg_current_snapshot());',
      },
    ],
    spec: 'test/faults/sequencer.int.spec.ts',
  },
  {
    name: 'no-low-mark',
    says: 'the sequencer looks only above the last position it has numbered',
    edits: [
      {
        file: 'libs/event-store/sql/sequence.sql.ts',
        find: 'where f.position > state.low and not exists',
        replace: 'where f.position > coalesce((select max(l.position) from store.log l), 0) and not exists',
      },
    ],
    spec: 'libs/event-store/log.int.spec.ts',
    test: 'every follower sees each fact once',
  },
  {
    name: 'cursor-before-handling',
    says: 'a follower moves its cursor before it has handled the batch',
    edits: [
      {
        file: 'libs/event-store/follower.ts',
        find: 'await this.handle(facts, client)\n          await moveCursor(client, this.name, last.seq)',
        replace: 'await moveCursor(client, this.name, last.seq)\n          await this.handle(facts, client)',
      },
    ],
    spec: 'test/faults/follower.int.spec.ts',
    test: 'fails on a batch',
  },
  {
    name: 'two-follow',
    says: 'two instances follow under one name',
    edits: [{ file: 'libs/event-store/follower.ts', find: 'if (!locked.rows[0]?.locked) return -1', replace: '' }],
    spec: 'test/faults/follower.int.spec.ts',
    test: 'stands by',
  },
  {
    name: 'no-look-back-at-opening',
    says: 'an obligation does not look for a fact that met it before it was opened',
    edits: [
      {
        file: 'libs/read-models/obligation/obligation.sql.ts',
        find: 'order by f.occurred_at, f.position limit 1) f\n     where o.id = obligation_id;',
        replace: 'order by f.occurred_at, f.position limit 1) f\n     where o.id = obligation_id and false;',
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
        file: 'libs/read-models/obligation/obligation.sql.ts',
        find: `and o.done_by && array[change->'occasions'->>0, change->'occasions'->>1];`,
        replace: `and exists (select from unnest(o.done_by) d where split_part(d, '#', 1) in (select split_part(w, '#', 1) from jsonb_array_elements_text(change->'occasions') w));`,
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
        find: '  `${process}:${name}:${key}`',
        replace: '  `${process}:${name}:${key}:${(counter += 1)}`\nlet counter = 0',
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
        find: '  `${process}:${name}:${key}`',
        replace: '  `${process}:${name}:${key}:${Math.random() < 2 ? performance.now() : 0}`',
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
        find: '    await process.load()\n    if (news() || !next) continue',
        replace: '    if (news() || !next) continue',
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
        find: 'if (this.facts.has(name)) continue',
        replace:
          'if (this.facts.has(name) || [...this.facts.values()].some((known) => known.stream === fact.stream && known.version > fact.version)) continue',
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
        find: 'where p.ended_on is null ${named',
        replace: 'where true ${named',
      },
    ],
    spec: 'test/faults/closed-process.int.spec.ts',
    test: 'a fact for a process that is closed',
  },
  {
    name: 'database-away-unseen',
    says: 'a database that is away is taken for a bug: 500',
    edits: [
      {
        file: 'apps/api/problem/database-away.ts',
        find: 'return away.test(code) || network.has(code) || said.test(error.message)',
        replace: 'return away.test(code) && network.has(code) && said.test(error.message)',
      },
    ],
    spec: 'test/faults/postgres-killed.e2e.spec.ts',
    build: true,
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
    name: 'broken-connection-unheard',
    says: 'a connection that breaks in the hands of a follower ends the process',
    edits: [
      { file: 'libs/engine/wiring.ts', find: `pool.on('connect', (client) => client.on('error', () => undefined))`, replace: '' },
    ],
    spec: 'test/faults/follower.int.spec.ts',
    test: 'whose connection breaks',
    crashes: true,
  },
  {
    name: 'nobody-tells-the-time',
    says: 'after Temporal was away nobody tells a quiet process that its moment has passed',
    edits: [
      { file: 'apps/worker/worker.ts', find: `keepDoing('overdue', () => overdue.step(), until, log),`, replace: 'overdue,' },
    ],
    spec: 'test/faults/temporal-down.e2e.spec.ts',
  },
]
