import { setTimeout as wait } from 'node:timers/promises'
import { parkedFacts } from '#event-store'
import { SpendingRow, spendingOf } from '#read-models'
import { DataSource } from 'typeorm'
import { freePort } from '../../infra/ports.js'
import { plainAppend } from '../database.js'
import { testSystem, type TestSystem } from '../system.js'

let it_: TestSystem
let source: DataSource
beforeEach(async () => {
  it_ = await testSystem('2025-09-01T01:00:00.000Z')
  source = await new DataSource({ type: 'postgres', url: it_.db.url, entities: [SpendingRow] }).initialize()
}, 60_000)
afterEach(async () => {
  await source.destroy()
  await it_.close()
}, 60_000)

it('the views behind the log go on while Temporal is away', async () => {
  await it_.startWorker({ temporal: { address: `127.0.0.1:${await freePort()}`, namespace: 'none' } })
  await it_.engine.execute({
    act: 'OpenPlan',
    stream: 'plan/hs-mzj-2026',
    data: { purchaser: 'hs-mzj', year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' },
    actor: { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'] },
    commandId: 'open',
  })
  for (let turn = 0; turn < 100 && (await spendingOf(source, 'hs-mzj-2026')) === undefined; turn += 1) await wait(50)
  expect(await spendingOf(source, 'hs-mzj-2026')).toMatchObject({
    purchaser: 'hs-mzj',
    year: 2026,
    approved: '0',
    openCases: 0,
    upTo: '6',
  })
  const { rows } = await it_.db.pool.query(`select from store.follower where name = 'wake-ups'`)
  expect(rows).toHaveLength(0)
}, 60_000)

describe('a fact that a view cannot count', () => {
  const open = (purchaser: string) =>
    it_.engine.execute({
      act: 'OpenPlan',
      stream: `plan/${purchaser}-2026`,
      data: { purchaser, year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' },
      actor: { person: `${purchaser}.qf`, org: purchaser, roles: ['purchaser'] },
      commandId: `open ${purchaser}`,
    })
  const until = async (what: () => Promise<boolean>) => {
    for (let turn = 0; !(await what()); turn += 1) {
      if (turn > 200) throw new Error('it did not come to that within ten seconds')
      await wait(50)
    }
  }

  it('is parked with the reason, and all others are counted; kinds that no view counts are not even read', async () => {
    await it_.startWorker()
    await open('hs-mzj')
    await it_.db.store.append(
      plainAppend('plan/hs-mzj-2026', 1, {
        facts: [
          { type: 'BudgetApproved', schema: 1, data: { total: 'abc' }, occurredAt: '2025-09-01T01:00:00.000Z' },
          { type: 'SomethingNewer', schema: 7, data: {}, occurredAt: '2025-09-01T01:00:00.000Z' },
        ],
      }),
    )
    await open('hs-wjw')
    await until(async () => (await spendingOf(source, 'hs-wjw-2026')) !== undefined)
    const parked = await parkedFacts(it_.db.pool)
    expect(parked).toMatchObject([
      {
        follower: 'views',
        stream: 'plan/hs-mzj-2026',
        version: 2,
        type: 'BudgetApproved',
        error: expect.stringContaining('abc'),
      },
    ])
    expect(await spendingOf(source, 'hs-mzj-2026')).toMatchObject({ approved: '0' })
  }, 60_000)
})
