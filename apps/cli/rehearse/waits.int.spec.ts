import { EventStore } from '#event-store'
import type { Instant, StreamId } from '#kernel'
import pg from 'pg'
import { testDatabase, type TestDatabase } from '../../../infra/testing.js'
import { migrateDatabase } from '../migrate-database.js'
import { Waits } from './waits.js'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await testDatabase()
  await migrateDatabase(database.ownerUrl)
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const [contract, ended] = ['contract/hs-mzj-2026.mz-06.1', 'contract/hs-mzj-2026.mz-01.1'] as const
const [april, july, august]: readonly Instant[] = ['2026-04-15', '2026-07-15', '2026-08-01'].map(
  (day) => `${day}T00:00:00.000Z` as Instant,
)
const refused = (stream: StreamId, actor: string, notBefore?: Instant) =>
  new EventStore(pool).recordRefusal({
    at: april as Instant,
    actor,
    act: 'MeetPaymentCondition',
    stream,
    refusals: [{ code: 'ConditionNotYetMet', says: '到岗满3个月时支付', ...(notBefore === undefined ? {} : { notBefore }) }],
  })

it('the clock stops where a process that is open asks again for what it was refused until then, and for nobody else', async () => {
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  const start = `insert into views.process (id, kind, started_by_stream, started_by_version, started_on, ended_on) values ($1, 'contract', $1, 1, now(), $2)`
  await owner.query(start, [contract, null])
  await owner.query(start, [ended, '2026-04-01'])
  await owner.end()
  await refused(contract, '#process', july)
  await refused(contract, '#process')
  await refused(contract, 'ag-1.jb', august)
  await refused(ended, '#process', august)
  const waits = new Waits()
  await waits.read(pool)
  expect(waits.next(april as Instant)).toBe(july)
  expect(waits.next(july as Instant)).toBeUndefined()
  expect(waits.due(august as Instant, april as Instant)).toEqual([contract])
  expect(waits.due(august as Instant, july as Instant)).toEqual([])
})
