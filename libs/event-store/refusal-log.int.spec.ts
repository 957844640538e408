import { testStore, type TestStore } from '../../test/database.js'
import type { RefusedCommand } from './refusal-log.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
})
afterAll(() => db.close())

const refuse = (at: RefusedCommand['at'], actor: string) =>
  db.store.recordRefusal({
    at,
    actor,
    org: 'o',
    act: 'SignContract',
    stream: 'contract/a.1',
    refusals: [{ code: 'X', says: 'x' }],
  })
const kept = async () =>
  (
    await db.owner.query<{ n: string }>(`select actor || ' ' || to_char(at, 'YYYY-MM-DD') as n from store.refusal order by id`)
  ).rows.map(({ n }) => n)

it('refusals do not pile up: each new one takes away what is older than two years, a process’s after thirty days', async () => {
  for (let n = 0; n < 3; n += 1) {
    await refuse('2024-01-01T00:00:00.000Z', 'hs-mzj.jb')
    await refuse('2024-01-01T00:00:00.000Z', '#process')
  }
  await refuse('2024-03-01T00:00:00.000Z', 'hs-mzj.qf')
  expect(await kept()).toEqual([...Array<string>(3).fill('hs-mzj.jb 2024-01-01'), '#process 2024-01-01', 'hs-mzj.qf 2024-03-01'])
  await refuse('2026-02-01T00:00:00.000Z', 'hs-mzj.qf')
  await refuse('2026-02-01T00:00:00.000Z', 'hs-mzj.qf')
  expect(await kept()).toEqual(['hs-mzj.qf 2024-03-01', 'hs-mzj.qf 2026-02-01', 'hs-mzj.qf 2026-02-01'])
})

it('the application deletes none itself', async () => {
  await expect(db.pool.query('delete from store.refusal')).rejects.toThrow(/permission denied/)
})
