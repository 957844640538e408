import { EventStore } from '#event-store'
import type { StreamId } from '#kernel'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { plainAppend, testStore, type TestStore } from '../database.js'

let db: TestStore
let node: pg.Pool
beforeAll(async () => {
  db = await testStore()
  node = new pg.Pool({ connectionString: db.url, max: 16 })
})
afterAll(async () => {
  await node.end()
  await db.close()
})

const locked: StreamId = 'contract/locked.1'
const parent: StreamId = 'contract/parent.1'

/** Another session holds a stream's row for as long as `work` takes. */
async function whileHeld(stream: StreamId, work: () => Promise<void>): Promise<void> {
  const holder = await db.owner.connect()
  try {
    await holder.query('begin')
    await holder.query('select from store.stream where id = $1 for update', [stream])
    await work()
  } finally {
    await holder.query('rollback')
    holder.release()
  }
}

it('a stream that another session holds keeps nobody else waiting; acts on it are told so in time, and go on when it is free', async () => {
  const store = new EventStore(node)
  for (const stream of [locked, parent]) await store.append(plainAppend(stream, 0))
  await whileHeld(locked, async () => {
    const stuck = Promise.allSettled([
      store.append(plainAppend(locked, 1)),
      ...[1, 2, 3].map((n) =>
        store.append(plainAppend(`payment/locked.1/${n}`, 0, { reliesOn: [{ stream: locked, version: 1 }] })),
      ),
    ])
    // As many as fill every lane several times over: all written while the row is still held.
    const others = Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        store.append(plainAppend(`payment/parent.1/${n}`, 0, { reliesOn: [{ stream: parent, version: 1 }] })),
      ),
    )
    const written = await Promise.race([others, wait(15_000, 'still waiting' as const, { ref: false })])
    expect(written === 'still waiting' ? written : written.filter((result) => !('appended' in result))).toEqual([])
    for (const result of await stuck)
      expect(result).toMatchObject({ status: 'rejected', reason: expect.objectContaining({ code: '55P03' }) as unknown })
  })
  expect(await store.append(plainAppend(locked, 1))).toHaveProperty('appended')
})

it('whoever waits for a stream holds none that comes after it in order of id, so nobody waits in a circle', async () => {
  const store = new EventStore(node)
  const [first, own]: [StreamId, StreamId] = ['contract/in-order-a.1', 'contract/in-order-b.1']
  for (const stream of [first, own]) await store.append(plainAppend(stream, 0))
  let stuck: Promise<unknown> = Promise.resolve()
  await whileHeld(first, async () => {
    stuck = Promise.allSettled([store.append(plainAppend(own, 1, { reliesOn: [{ stream: first, version: 1 }] }))])
    for (let waits = false; !waits;) {
      const { rows } = await db.owner.query<{ waits: boolean; free: string }>(
        `select exists (select from pg_locks join pg_stat_activity using (pid) where datname = current_database() and not granted) as waits,
                (select count(*) from (select from store.stream where id = $1 for update skip locked) one) as free`,
        [own],
      )
      waits = rows[0]?.waits === true
      expect(rows[0]?.free).toBe('1')
    }
  })
  await stuck
})
