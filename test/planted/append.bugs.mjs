/** Bugs in how a command is written: versions, locks, command ids, commands written together.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const firstMigration = 'infra/migrations/0001-first.sql'
const appendSpec = 'libs/event-store/append.int.spec.ts'
const queue = 'libs/event-store/append-queue.ts'
const appendsSpec = 'test/faults/appends.int.spec.ts'

/** The append takes whatever version the stream has. */
const versionNotCompared = [
  { file: firstMigration, find: 'bool_and((l.held).version is not distinct from l.expected)', replace: 'true' },
]

/** @type {readonly Bug[]} */
export const appendBugs = [
  {
    name: 'no-version-compare',
    says: 'an append does not compare the version it was decided on',
    edits: versionNotCompared,
    spec: appendsSpec,
    test: '64 writers',
  },
  {
    name: 'no-share-lock',
    says: 'streams relied on are read without a lock',
    edits: [{ file: firstMigration, find: `where s.id = l->>'stream' for share)`, replace: `where s.id = l->>'stream')` }],
    spec: appendsSpec,
    test: 'A on B against B on A',
  },
  {
    name: 'locks-in-order-named',
    says: 'streams are locked in the order in which commands name them, the own one first',
    edits: [{ file: queue, find: '.sort((a, b) => (a.stream < b.stream ? -1 : 1))', replace: '' }],
    spec: 'test/faults/locked-stream.int.spec.ts',
    test: 'in order of id',
  },
  {
    name: 'moved-is-written',
    says: 'a command is written although a stream that it relied on has moved',
    edits: [{ file: firstMigration, find: `if current_version <> (named->>'version')::integer then`, replace: 'if false then' }],
    spec: appendsSpec,
    test: 'A on B against B on A',
  },
  {
    name: 'absent-not-made',
    says: 'for a stream relied on as absent no row is made, so there is nothing to lock',
    edits: [
      {
        file: firstMigration,
        find: 'where not exists (select from store.stream s',
        replace: `where (l->>'written')::boolean and not exists (select from store.stream s`,
      },
      { file: firstMigration, find: 'bool_or((l.held).version is null)', replace: 'false' },
    ],
    spec: appendsSpec,
    test: 'on the same absence',
  },
  {
    name: 'written-by-one-relied-on-by-another',
    says: 'commands of one call are written together although one writes what another relies on',
    edits: [{ file: queue, find: ' && !before.written && !written)', replace: ')' }],
    spec: 'libs/event-store/append-queue.spec.ts',
    test: 'one writes and another relies on',
  },
  {
    name: 'moved-among-others',
    says: 'commands of one call that write and rely on the same streams are written together, where others stand beside them',
    edits: [
      {
        file: firstMigration,
        find: 'bool_and((l.held).version is not distinct from l.expected)',
        replace: 'bool_and((l.held).version = l.expected)',
      },
    ],
    spec: appendSpec,
    test: 'among others of one call',
  },
  {
    name: 'met-by-the-last',
    says: 'an obligation that several facts of one call meet is met by the last of them',
    edits: [{ file: firstMigration, find: 'order by w.id, m.n)', replace: 'order by w.id, m.n desc)' }],
    spec: 'libs/engine/rebuild-views.int.spec.ts',
    test: 'by the first of several',
  },
  {
    name: 'command-id-forgotten',
    says: 'a command that was accepted before is written once more',
    edits: [
      { file: firstMigration, find: 'on conflict on constraint command_name do nothing', replace: '' },
      ...versionNotCompared,
      {
        file: firstMigration,
        find: ",\n  -- Of the names' hashes: they are long, and never asked for in order.\n  constraint command_name exclude using hash (store.command_name(actor, organization, command_id) with =)",
        replace: '',
      },
    ],
    spec: appendSpec,
    test: 'sent eight times at once',
  },
  {
    name: 'command-id-of-anybody',
    says: 'a command id is not scoped by its actor',
    edits: [{ file: firstMigration, find: 'array[$1, $2, $3]', replace: 'array[$2, $3]' }],
    spec: appendSpec,
    test: 'is scoped by its actor',
  },
  {
    name: 'command-id-of-any-organization',
    says: 'what somebody did for one organization is given as what they do for another',
    edits: [{ file: firstMigration, find: 'array[$1, $2, $3]', replace: 'array[$1, $3]' }],
    spec: appendSpec,
    test: 'for another organization',
  },
  {
    name: 'other-content-same-id',
    says: 'a command id that was used for other content is answered with the first result',
    edits: [
      {
        file: firstMigration,
        find: `if kept.content_hash is distinct from command->>'contentHash' and`,
        replace: 'if false and',
      },
    ],
    spec: appendSpec,
    test: 'was used for other content',
  },
  {
    name: 'one-fails-all-fail',
    says: 'one command that the database cannot take makes those fail that were written with it',
    edits: [{ file: queue, find: '(batch.length > 1 && isStatementsFault(error))', replace: 'false' }],
    spec: appendsSpec,
    test: 'one that the database cannot take',
  },
  {
    name: 'answers-in-another-order',
    says: 'commands written together are given each other’s answers',
    edits: [{ file: queue, find: 'batch.map(({ sent }) => sent)', replace: 'batch.toReversed().map(({ sent }) => sent)' }],
    spec: appendsSpec,
    test: 'each is given its own facts',
  },
  {
    name: 'locked-stream-holds-lanes',
    says: 'what waits for a locked stream goes on waiting in a lane, and everything behind it',
    edits: [{ file: firstMigration, find: ` set lock_timeout = '1s'`, replace: '' }],
    spec: 'test/faults/locked-stream.int.spec.ts',
  },
]
