import { setTimeout as wait } from 'node:timers/promises'
import { EventStore, type AppendResult } from '#event-store'
import type { StreamId } from '#kernel'
import pg from 'pg'
import { plainAppend, testStore, type TestStore } from '../database.js'

// Several instances, each with its own connections and its own queue: what one queue puts in order, two do not.
const instances = 4
let db: TestStore
let stores: EventStore[]
beforeAll(async () => {
  db = await testStore()
  // Whoever has moved a stream on holds it a while before going on to the next, so that calls meet half-way.
  await db.owner.query(`
    create function store.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.001 + random() * 0.003); return null; end $$;
    create trigger dawdle after insert or update on store.stream for each row execute function store.dawdle();`)
  stores = Array.from({ length: instances }, () => storeOn('instance'))
})
afterAll(async () => {
  await Promise.all(stores.map((store) => store.pool.end()))
  await db.close()
})

/** A store of its own, with its own connections, under a name that the server knows them by. */
function storeOn(application_name: string): EventStore {
  const pool = new pg.Pool({ connectionString: db.url, max: 8, application_name })
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new EventStore(pool)
}

const storeOf = (n: number): EventStore => stores[n % instances] as EventStore
const appended = (result: AppendResult): boolean => 'appended' in result
const numbered = async (stream: StreamId) => (await db.store.read([{ stream, above: 0 }])).map(({ version }) => version)
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

describe('several instances on one stream', () => {
  it('64 writers, each until it has written: versions without gap or repeat, and each loser is told which version it missed', async () => {
    const stream: StreamId = 'contract/race.1'
    const losses: { readonly told: number; readonly asked: number }[] = []
    const write = async (n: number): Promise<void> => {
      for (let version = 0; ;) {
        const result = await storeOf(n).append(plainAppend(stream, version))
        if (appended(result)) return
        if (!('conflict' in result)) throw new Error(JSON.stringify(result))
        losses.push({ told: result.conflict[0]?.version ?? 0, asked: version })
        version = result.conflict[0]?.version ?? 0
      }
    }
    await Promise.all(upTo(64).map(write))
    expect(await numbered(stream)).toEqual(upTo(64))
    expect(losses.length).toBeGreaterThan(0)
    expect(losses.filter(({ told, asked }) => told <= asked)).toEqual([])
  })

  it('facts of one command stay together, whoever writes beside', async () => {
    const stream: StreamId = 'contract/together.1'
    const write = async (n: number): Promise<void> => {
      for (let version = 0; ;) {
        const facts = ['a', 'b', 'c'].map((part) => ({
          type: 'Noted',
          schema: 1,
          data: { n, part },
          occurredAt: '2026-03-02T02:00:00.000Z' as const,
        }))
        const result = await storeOf(n).append(plainAppend(stream, version, { facts }))
        if (appended(result)) return
        version = 'conflict' in result ? (result.conflict[0]?.version ?? 0) : version
      }
    }
    await Promise.all(upTo(24).map(write))
    const facts = (await db.store.read([{ stream, above: 0 }])).map(({ data }) => data as { n: number; part: string })
    expect(facts.map(({ part }) => part)).toEqual(upTo(24).flatMap(() => ['a', 'b', 'c']))
    for (let start = 0; start < facts.length; start += 3)
      expect(new Set(facts.slice(start, start + 3).map(({ n }) => n)).size).toBe(1)
  })

  it('one command sent to all of them several times at once has one effect and one answer', async () => {
    const stream: StreamId = 'contract/once.1'
    const command = plainAppend(stream, 0)
    const results = await Promise.all(upTo(12).map((n) => storeOf(n).append(command)))
    expect(results.filter(appended)).toHaveLength(1)
    expect(results.filter((result) => 'repeated' in result)).toHaveLength(11)
    expect(await numbered(stream)).toEqual([1])
  })
})

describe('several instances on streams that rely on each other', () => {
  it('A on B against B on A: one loses at once, none waits for ever', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [a, b]: [StreamId, StreamId] = [`contract/a${round}.1`, `contract/b${round}.1`]
      await Promise.all([a, b].map((stream, n) => storeOf(n).append(plainAppend(stream, 0))))
      const results = await Promise.all([
        storeOf(0).append(plainAppend(a, 1, { reliesOn: [{ stream: b, version: 1 }] })),
        storeOf(1).append(plainAppend(b, 1, { reliesOn: [{ stream: a, version: 1 }] })),
      ])
      expect(results.filter(appended)).toHaveLength(1)
      expect(results.filter((result) => 'conflict' in result)).toHaveLength(1)
      // The loser's stream stands where it stood, so what comes next can be written on it.
      expect([...(await storeOf(2).versions([a, b])).values()].sort()).toEqual([1, 2])
    }
  })

  it('in a ring, each on the next: never all, at least one, and nobody waits for ever', async () => {
    for (let round = 0; round < 20; round += 1) {
      const ring = upTo(instances).map((n): StreamId => `contract/ring${round}-${n}.1`)
      await Promise.all(ring.map((stream, n) => storeOf(n).append(plainAppend(stream, 0))))
      const results = await Promise.all(
        ring.map((stream, n) => {
          const next = ring[(n + 1) % ring.length] as StreamId
          return storeOf(n).append(plainAppend(stream, 1, { reliesOn: [{ stream: next, version: 1 }] }))
        }),
      )
      const won = results.filter(appended).length
      expect(won).toBeGreaterThan(0)
      expect(won).toBeLessThan(ring.length)
      expect(results.filter((result) => !appended(result) && !('conflict' in result))).toEqual([])
    }
  })

  it('on the same absence: whoever makes what the other needs to be missing, only one of both is written', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [a, b]: [StreamId, StreamId] = [`contract/no-a${round}.1`, `contract/no-b${round}.1`]
      const results = await Promise.all([
        storeOf(0).append(plainAppend(a, 0, { reliesOn: [{ stream: b, version: 0 }] })),
        storeOf(1).append(plainAppend(b, 0, { reliesOn: [{ stream: a, version: 0 }] })),
        storeOf(2).append(
          plainAppend(`contract/no-c${round}.1`, 0, {
            reliesOn: [
              { stream: a, version: 0 },
              { stream: b, version: 0 },
            ],
          }),
        ),
      ])
      expect(results.slice(0, 2).filter(appended)).toHaveLength(1)
    }
  })
})

describe('calls of many commands', () => {
  it('on the same streams in opposite orders do not wait for each other in a circle', async () => {
    const forth = storeOn('many')
    const back = storeOn('many')
    for (let round = 0; round < 5; round += 1) {
      const streams = upTo(16).map((n): StreamId => `contract/many${round}-${String(n).padStart(2, '0')}.1`)
      // Commands of one call go by case: here in the order they are in, in the other instance in the opposite one.
      const write = (store: EventStore) => (stream: StreamId, n: number) =>
        store.append(plainAppend(stream, 0, { caseId: `case${String(n).padStart(2, '0')}` }))
      const results = await Promise.all([...streams.map(write(forth)), ...streams.toReversed().map(write(back))])
      expect(results.filter(appended)).toHaveLength(streams.length)
      expect(results.filter((result) => 'conflict' in result)).toHaveLength(streams.length)
    }
    // A circle would be broken by the server, and the commands tried again alone: it shows in the server's count, told by connections that end.
    await Promise.all([forth.pool.end(), back.pool.end()])
    const count = async (query: string) => (await db.owner.query<{ n: number }>(query)).rows[0]?.n
    while ((await count(`select count(*)::integer as n from pg_stat_activity where application_name = 'many'`)) !== 0)
      await wait(50)
    expect(await count('select deadlocks::integer as n from pg_stat_database where datname = current_database()')).toBe(0)
  })
})

describe('commands that are written together', () => {
  it('are each answered by itself: one that the database cannot take fails alone', async () => {
    const broken = { type: 'Noted', schema: 1, data: {}, occurredAt: 'no moment at all' as never }
    const store = storeOf(0)
    const results = await Promise.allSettled(
      upTo(40).map((n) => store.append(plainAppend(`contract/beside${n}.1`, 0, n === 17 ? { facts: [broken] } : {}))),
    )
    expect(results.flatMap(({ status }, index) => (status === 'rejected' ? [index + 1] : []))).toEqual([17])
    for (const n of [16, 18, 40]) expect(await numbered(`contract/beside${n}.1`)).toEqual([1])
  })

  it('are answered in their order: each is given its own facts', async () => {
    const store = storeOf(1)
    const results = await Promise.all(upTo(40).map((n) => store.append(plainAppend(`contract/own${n}.1`, 0))))
    const facts = await db.store.read(upTo(40).map((n) => ({ stream: `contract/own${n}.1`, above: 0 })))
    const positionOf = new Map(facts.map(({ stream, position }) => [stream, position]))
    expect(results.map((result) => ('appended' in result ? result.appended[0] : result))).toEqual(
      upTo(40).map((n) => positionOf.get(`contract/own${n}.1`)),
    )
  })
})
