import { EventStore } from '#event-store'
import type { StreamId } from '#kernel'
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
    const others = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        store.append(plainAppend(`payment/parent.1/${n}`, 0, { reliesOn: [{ stream: parent, version: 1 }] })),
      ),
    )
    expect(others.filter((result) => !('appended' in result))).toEqual([])
    for (const result of await stuck)
      expect(result).toMatchObject({ status: 'rejected', reason: expect.objectContaining({ code: '55P03' }) as unknown })
  })
  expect(await store.append(plainAppend(locked, 1))).toHaveProperty('appended')
})
