import { sequenceFacts } from '#event-store'
import type pg from 'pg'
import { factsByHand, testStore, type TestStore } from '../database.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
})
afterAll(() => db.close())

/** Writes the first fact of a stream in a transaction that stays open. */
async function writing(stream: string): Promise<pg.PoolClient> {
  const client = await db.owner.connect()
  await client.query('begin')
  await client.query('insert into store.stream (id, version) values ($1, 1)', [stream])
  await client.query(factsByHand(`select $1::text, 1, 'Noted', '{}', $1::text, now()`), [stream])
  return client
}

it('a fact that is committed after the sequencer has looked twice still gets its number', async () => {
  // Where no other transaction ends meanwhile, a snapshot's xmax is the open writer's own id: a low mark that rested on it would pass him.
  for (let round = 0; round < 30; round += 1) {
    const client = await writing(`contract/open${round}.1`)
    await sequenceFacts(db.pool)
    await sequenceFacts(db.pool)
    await client.query('commit')
    client.release()
  }
  await sequenceFacts(db.pool)
  const { rows } = await db.pool.query<{ stream: string }>(
    'select f.stream from store.fact f where not exists (select from store.log l where l.position = f.command)',
  )
  expect(rows).toEqual([])
})
