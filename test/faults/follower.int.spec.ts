import { setTimeout as wait } from 'node:timers/promises'
import { openEngine, type OpenEngine } from '#engine'
import { cursorOf, Follower, headOfLog, sequenceFacts, type StoredFact } from '#event-store'
import pg from 'pg'
import { migrateDatabase } from '../../apps/cli/migrate-database.js'
import { testDatabase, type TestDatabase } from '../../infra/testing.js'
import { plainAppend } from '../database.js'

let database: TestDatabase
let owner: pg.Pool
let opened: OpenEngine
beforeAll(async () => {
  database = await testDatabase()
  await migrateDatabase(database.ownerUrl)
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  opened = await openEngine({ databaseUrl: database.url })
})
afterAll(async () => {
  await opened.close()
  await owner.end()
  await database.drop()
})

async function note(...streams: readonly `contract/${string}`[]): Promise<void> {
  for (const stream of streams) await opened.store.append(plainAppend(stream, 0))
  await sequenceFacts(opened.pool)
}
/** The next batches until nothing is new, each noted by its streams. */
async function drain(follower: Follower): Promise<void> {
  while ((await follower.step()) > 0);
}

describe('a follower', () => {
  it('that fails on a batch is given it again, and nothing is left out', async () => {
    const seen: string[] = []
    let failures = 2
    const follower = new Follower(opened.store, 'fails', (facts: readonly StoredFact[]) => {
      if ((failures -= 1) >= 0) throw new Error('away')
      seen.push(...facts.map(({ stream }) => stream))
      return Promise.resolve()
    })
    await note('contract/a.1', 'contract/b.1')
    await expect(follower.step()).rejects.toThrow('away')
    await expect(follower.step()).rejects.toThrow('away')
    await note('contract/c.1')
    await drain(follower)
    expect(seen).toEqual(['contract/a.1', 'contract/b.1', 'contract/c.1'])
  })

  it('passes by what is of other kinds, and is never asked about it again', async () => {
    const handled: string[] = []
    const follower = new Follower(
      opened.store,
      'of a kind',
      (facts) => {
        handled.push(...facts.map(({ type }) => type))
        return Promise.resolve()
      },
      { kinds: ['Nothing'], inOneTransaction: true },
    )
    await note('contract/k.1', 'contract/l.1')
    await drain(follower)
    expect(handled).toEqual([])
    expect(await cursorOf(opened.pool, 'of a kind')).toBe(await headOfLog(opened.pool))
  })

  it('that is told of news looks again by itself only after a whole batch', async () => {
    const follower = new Follower(opened.store, 'told', () => Promise.resolve(), { batch: 2 })
    await drain(follower)
    await note('contract/m.1', 'contract/n.1', 'contract/o.1')
    expect([await follower.stepOn(), await follower.stepOn(), await follower.stepOn()]).toEqual([2, 0, 0])
    expect(await cursorOf(opened.pool, 'told')).toBe(await headOfLog(opened.pool))
  })

  it('stands by while another instance follows under its name', async () => {
    await note('contract/s.1')
    const seen: string[] = []
    const slow = new Follower(opened.store, 'two', async (facts) => {
      await wait(200)
      seen.push(...facts.map(({ stream }) => stream))
    })
    const other = new Follower(opened.store, 'two', () => Promise.reject(new Error('both follow')))
    const [first] = await Promise.all([slow.step(), wait(50).then(async () => expect(await other.step()).toBe(-1))])
    expect(first).toBe(seen.length)
  })

  it('under which the database is put back while it handles a batch passes over nothing of what comes then', async () => {
    const seen: string[] = []
    let putBack = ''
    const follower = new Follower(opened.store, 'put back', async (facts) => {
      if (putBack !== '') await owner.query(`update store.follower set seq = $1 where name = 'put back'`, [putBack])
      putBack = ''
      seen.push(...facts.map(({ stream }) => stream))
    })
    await note('contract/p.1')
    await drain(follower)
    const before = await cursorOf(opened.pool, 'put back')
    await note('contract/p.2')
    await drain(follower)
    await note('contract/p.3')
    putBack = before
    seen.length = 0
    await expect(follower.step()).rejects.toThrow('no longer stands at')
    await drain(follower)
    expect(seen).toEqual(['contract/p.3', 'contract/p.2', 'contract/p.3'])
  })

  it('whose connection breaks while a batch is handled fails that batch alone: the process lives, and the batch comes again', async () => {
    const seen: string[] = []
    let broken = false
    const follower = new Follower(opened.store, 'broken', async (facts) => {
      if (!broken) {
        broken = true
        await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'sanshe_app'`,
        )
        await wait(100)
      }
      seen.push(...facts.map(({ stream }) => stream))
    })
    await note('contract/d.1')
    await expect(follower.step()).rejects.toThrow()
    seen.length = 0
    await drain(follower)
    expect(seen).toContain('contract/d.1')
  })
})
