import { randomUUID } from 'node:crypto'
import { Engine, beginRehearsal, rehearsalClock, type Outcome } from '#engine'
import { EventStore } from '#event-store'
import type { StreamId } from '#kernel'
import pg from 'pg'
import { testStore, type TestStore } from '../database.js'
import { award, contractId, law, noon, opened, people, signed, started } from '../signed-contract.js'
import { writeFacts } from '../write-facts.js'

let db: TestStore
let pools: pg.Pool[]
beforeAll(async () => {
  db = await testStore()
  await beginRehearsal(db.owner, noon('2026-05-20'))
  await writeFacts(db.store, contractId, [opened, signed, started])
  pools = [1, 2].map(() => new pg.Pool({ connectionString: db.url, max: 16 }))
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await db.close()
})

/** Counts the appends that others were before. */
class CountingStore extends EventStore {
  conflicts = 0

  override async append(...asked: Parameters<EventStore['append']>): ReturnType<EventStore['append']> {
    const result = await super.append(...asked)
    if ('conflict' in result) this.conflicts += 1
    return result
  }
}

/** 150 records of one month's services, ten at once, each by one of these nodes in turn; gives what came of each, and how often one met another. */
async function tenAtOnce(nodes: readonly pg.Pool[], month: string): Promise<{ outcomes: Outcome[]; met: number }> {
  const stores = nodes.map((pool) => new CountingStore(pool))
  const engines = stores.map((store) => new Engine(store, rehearsalClock(store), law))
  const record = (engine: Engine) =>
    engine.execute({
      act: 'RecordService',
      stream: `delivery/${award}/${month}` as StreamId,
      data: {
        item: '个案工作',
        quantity: 1,
        on: '2026-05-20',
        participants: 1,
        summary: '陪同就医',
        evidence: 'e'.repeat(64),
      },
      actor: people.provider,
      commandId: randomUUID(),
    })
  const outcomes: Outcome[] = []
  let left = 150
  const one = async (_: unknown, n: number) => {
    for (; left > 0; outcomes.push(await record(engines[n % engines.length] as Engine))) left -= 1
  }
  await Promise.all(Array.from({ length: 10 }, one))
  return { outcomes, met: stores.reduce((sum, { conflicts }) => sum + conflicts, 0) }
}

const conflicts = (outcomes: readonly Outcome[]) => outcomes.filter((outcome) => !('accepted' in outcome))

describe('ten acts at once on one stream', () => {
  it('of one node are all taken: none meets another', async () => {
    const before = await db.store.versions([`delivery/${award}/2026-05`])
    const { outcomes, met } = await tenAtOnce(pools.slice(0, 1), '2026-05')
    expect([...before.values()]).toEqual([0])
    expect([conflicts(outcomes), met]).toEqual([[], 0])
    expect(outcomes).toHaveLength(150)
  })

  it('of two nodes: no more than one in a hundred is given up', async () => {
    const { outcomes } = await tenAtOnce(pools, '2026-05')
    expect(conflicts(outcomes).length).toBeLessThanOrEqual(1)
    expect(outcomes).toHaveLength(150)
  })
})
