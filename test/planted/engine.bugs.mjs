/** Bugs between the store and those who use it: stale answers, the log, followers, a database that is away.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

const engine = 'libs/engine/engine.ts'
const engineSpec = 'libs/engine/engine.int.spec.ts'

/** @type {readonly Bug[]} */
export const engineBugs = [
  {
    name: 'low-mark-by-xmax',
    says: "the sequencer's low mark moves up once xmin has passed a snapshot's xmax",
    edits: [
      {
        file: 'infra/migrations/0001-first.sql',
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
        file: 'infra/migrations/0001-first.sql',
        find: 'where c.position > (select low from store.sequencer)',
        replace: 'where c.position > coalesce((select max(l.position) from store.log l), 0)',
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
        find: 'if (handled.length > 0) await this.handle(handled, client)\n      await moveCursor(client, this.name, from, last.seq)',
        replace:
          'await moveCursor(client, this.name, from, last.seq)\n      if (handled.length > 0) await this.handle(handled, client)',
      },
    ],
    spec: 'test/faults/follower.int.spec.ts',
    test: 'fails on a batch',
  },
  {
    name: 'two-follow',
    says: 'two instances follow under one name',
    edits: [
      {
        file: 'libs/event-store/alone.ts',
        find: 'if (locked !== true) return locked === null ? only.else : undefined',
        replace: 'if (locked === null) return only.else',
      },
    ],
    spec: 'test/faults/follower.int.spec.ts',
    test: 'stands by',
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
    name: 'database-away-unseen',
    says: 'a database that is away is taken for a bug: 500',
    edits: [
      {
        file: 'apps/api/problem/database-away.ts',
        find: 'return away.test(code) || network.has(code) || (',
        replace: 'return away.test(code) && network.has(code) && (',
      },
    ],
    spec: 'test/faults/postgres-killed.e2e.spec.ts',
    build: true,
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
    edits: [{ file: engine, find: 'await this.cache.newest(result.conflict.map((moved) => moved.stream))', replace: '' }],
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
    name: 'no-queue-per-stream',
    says: 'acts of one node on one stream are decided side by side',
    edits: [
      {
        file: engine,
        find: 'return this.queue.inTurn(request.stream, async () => {',
        replace: 'return Promise.resolve().then(async () => {',
      },
    ],
    spec: 'test/faults/one-stream.int.spec.ts',
    test: 'one node',
  },
  {
    name: 'three-tries',
    says: 'after three conflicts an act is given up',
    edits: [{ file: engine, find: 'const attempts = 10', replace: 'const attempts = 3' }],
    spec: 'test/faults/one-stream.int.spec.ts',
    test: 'two nodes',
  },
]
