/** Bugs in how a command is written: versions, locks, command ids, commands written together.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const append = 'libs/event-store/sql/append.sql.ts'
const appendSpec = 'libs/event-store/append.int.spec.ts'
const queue = 'libs/event-store/append-queue.ts'
const appendsSpec = 'test/faults/appends.int.spec.ts'

/** @type {readonly Bug[]} */
export const appendBugs = [
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
]
