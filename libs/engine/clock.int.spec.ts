import { poolOptions, openEngine, plainClock } from '#engine'
import pg from 'pg'
import { testStore, type TestStore } from '../../test/database.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
})
afterAll(() => db.close())

const wallClock = Date.now
const reallyConnect = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'connect') as PropertyDescriptor
afterEach(() => {
  Date.now = wallClock
  Object.defineProperty(pg.Client.prototype, 'connect', reallyConnect)
})
const setWallClock = (by: number): void => void (Date.now = () => wallClock() + by)

const hour = 3_600_000
/** How far a clock is off the database's time, in milliseconds. */
async function off(clock: { now(): Promise<string> }): Promise<number> {
  const now = Date.parse(await clock.now())
  const { rows } = await db.owner.query<{ now: Date }>('select clock_timestamp() as now')
  return Math.abs((rows[0]?.now.getTime() ?? 0) - now)
}

describe('the plain clock', () => {
  it.each([-24 * hour, -hour, hour, 24 * hour])('stands by the database when the wall clock is set %d ms off', async (jump) => {
    const clock = await plainClock(poolOptions(db.url))
    setWallClock(jump)
    expect(await off(clock)).toBeLessThan(500)
    expect(clock.skew()).toBeLessThan(500)
    clock.stop()
  })

  it('goes on when the wall clock is set while the database is away', async () => {
    const clock = await plainClock(poolOptions(db.url))
    setWallClock(hour)
    Object.defineProperty(pg.Client.prototype, 'connect', { ...reallyConnect, value: () => Promise.reject(new Error('away')) })
    const now = Date.parse(await clock.now())
    expect(Math.abs(now - wallClock())).toBeLessThan(2_000)
    clock.stop()
  })

  it('is right though every connection of the pool is busy when it is compared', async () => {
    const pool = new pg.Pool({ ...poolOptions(db.url), max: 2 })
    const busy = [1, 2].map(() => pool.query('select pg_sleep(1.5)'))
    const clock = await plainClock(poolOptions(db.url))
    expect(await off(clock)).toBeLessThan(500)
    await Promise.all(busy)
    await pool.end()
    clock.stop()
  })
})

it('a node opens no database that may lose what it has confirmed, unless it is thrown away anyway', async () => {
  const node = { part: 'api', knows: 'First1795564800000' } as const
  await expect(openEngine({ databaseUrl: db.url, node: { ...node, throwaway: false } })).rejects.toThrow(/fsync.*SANSHE_DATABASE/)
  const opened = await openEngine({ databaseUrl: db.url, node: { ...node, throwaway: true } })
  await opened.close()
})
