import pg from 'pg'
import { EventStore, type Append } from '#event-store'
import type { StreamId } from '#kernel'
import { migrateDatabase } from '../apps/cli/migrate-database.js'
import { testDatabase } from '../infra/testing.js'

/** A migrated database of its own for one suite, with the store on it as the application's role. */
export type TestStore = {
  readonly store: EventStore
  readonly pool: pg.Pool
  readonly owner: pg.Pool
  readonly url: string
  readonly ownerUrl: string
  close(): Promise<void>
}

export async function testStore(connections = 24): Promise<TestStore> {
  const database = await testDatabase()
  await migrateDatabase(database.ownerUrl)
  const pool = new pg.Pool({ connectionString: database.url, max: connections })
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 12 })
  // A connection that the dropped database takes with it while it is still closing is no failure of the test.
  for (const one of [pool, owner]) one.on('connect', (client) => client.on('error', () => undefined))
  return {
    store: new EventStore(pool),
    pool,
    owner,
    url: database.url,
    ownerUrl: database.ownerUrl,
    close: async () => {
      await pool.end()
      await owner.end()
      await database.drop()
    },
  }
}

/**
 * SQL that writes the next facts of streams that are there, past the append function: `rows` gives stream, version, type, data, command id and time.
 */
export const factsByHand = (rows: string): string => `
  with given (stream, version, type, data, command_id, at) as (${rows}), commands as (
    insert into store.command (stream, version, facts, actor, organization, command_id, act, roles, received_at, recorded_at)
    select s.number, g.version - 1, 1, 'by hand', 'o', g.command_id, 'Note', '[]', g.at, g.at from given g join store.stream s on s.id = g.stream
    returning position, stream, version
  )
  insert into store.fact_row (position, occurred_at, stream, version, schema, type, data)
  select c.position, g.at, c.stream, g.version, 1, g.type, g.data::json
    from given g join store.stream s on s.id = g.stream join commands c on c.stream = s.number and c.version = g.version - 1`

let made = 0

/** An append of one plain fact, everything else left to the test. */
export const plainAppend = (stream: StreamId, version: number, more: Partial<Append> = {}): Append => ({
  stream,
  version,
  reliesOn: [],
  actor: 'tester',
  commandId: `c${(made += 1)}`,
  contentHash: 'h',
  organization: 'test',
  act: 'Note',
  data: {},
  roles: [],
  receivedAt: '2026-03-02T02:00:00.000Z',
  facts: [{ type: 'Noted', schema: 1, data: { n: made }, occurredAt: '2026-03-02T02:00:00.000Z' }],
  ...more,
})
