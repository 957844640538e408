import { followViews } from '#engine'
import { Follower, sequenceFacts } from '#event-store'
import type { StreamId } from '#kernel'
import { behindChanges, inlineChanges, spendingOf, SpendingRow } from '#read-models'
import { DataSource } from 'typeorm'
import { plainAppend, testStore, type TestStore } from '../../../test/database.js'
import { rebuildViews } from '../../engine/rebuild-views.js'

let db: TestStore
let source: DataSource
beforeEach(async () => {
  db = await testStore()
  source = await new DataSource({ type: 'postgres', url: db.url, entities: [SpendingRow] }).initialize()
})
afterEach(async () => {
  await source.destroy()
  await db.close()
})

const plan = 'hs-mzj-2026'

async function write(stream: StreamId, type: string, data: object, caseId?: string): Promise<void> {
  const version = (await db.store.versions([stream])).get(stream) ?? 0
  const fact = { type, schema: 1, data, occurredAt: '2026-03-02T02:00:00.000Z' } as const
  const ofCase = caseId === undefined ? {} : { caseId }
  const views = inlineChanges([{ ...fact, stream, version: version + 1, key: null, ...ofCase }])
  await db.store.append(plainAppend(stream, version, { facts: [fact], views, ...ofCase }))
}

const openPlan = async () => {
  await write(`plan/${plan}`, 'PlanOpened', { purchaser: 'hs-mzj', year: 2026, region: '341000', parties: {} })
  await write(`plan/${plan}`, 'BudgetApproved', { number: '1', lines: [], total: '50000' })
}

/** A case of the plan: contract of 300 分, paid in part. */
async function buy(
  n: number,
  paid: readonly number[],
  close = false,
  released?: string,
  ended = 'ContractTerminated',
): Promise<void> {
  const caseId = `${plan}.c${n}`
  const opened = { caseId, plan, line: `c${n}`, title: `第${n}项`, region: '341000', route: 'here', budget: '300', parties: {} }
  await write(`procurement/${caseId}/1`, 'ProcurementOpened', opened, caseId)
  await write(`contract/${caseId}.1`, 'ContractOpened', { caseId, plan, parties: {}, terms: { amount: '300' } }, caseId)
  await write(`contract/${caseId}.1`, 'ContractSigned', { amount: '300', number: 'HT' }, caseId)
  for (const [index, amount] of paid.entries())
    await write(
      `payment/${caseId}.1/${index + 1}`,
      'PaymentConfirmed',
      { amount: String(amount), voucher: 'V', paidOn: '2026-05-01' },
      caseId,
    )
  if (released !== undefined) await write(`contract/${caseId}.1`, ended, { released }, caseId)
  if (close) await write(`plan/${plan}`, 'PlanLineClosed', { line: `c${n}`, caseId, paid: '300' })
}

async function followed(): Promise<void> {
  while ((await sequenceFacts(db.pool)) > 0);
  const follower = followViews(db.store)
  while ((await follower.step()) > 0);
}

describe('spending of a year', () => {
  it('is what was approved, contracted and paid over all its cases, with those open and closed', async () => {
    await openPlan()
    await buy(1, [100, 200], true)
    await buy(2, [100])
    // The third contract ended early: what it had beyond its settlement is promised no more.
    await buy(3, [], false, '120')
    // The fourth was voided: of what it promised nothing is left.
    await buy(4, [], false, '300', 'ContractVoided')
    await followed()
    expect(await spendingOf(source, plan)).toEqual({
      plan,
      purchaser: 'hs-mzj',
      year: 2026,
      approved: '50000',
      contracted: '780',
      paid: '400',
      openCases: 3,
      closedCases: 1,
      upTo: '20',
    })
    expect(await spendingOf(source, 'hs-mzj-2027')).toBeUndefined()
  })

  it('counts each fact once, however often several followers race and fail', async () => {
    await openPlan()
    for (let n = 0; n < 20; n += 1) await buy(n, [100, 100, 100], n % 2 === 0)
    while ((await sequenceFacts(db.pool)) > 0);
    let calls = 0
    const failing = () =>
      new Follower(
        db.store,
        'views',
        async (facts, client) => {
          await client.query(`select views.apply_behind($1::jsonb)`, [JSON.stringify(behindChanges(facts as never))])
          if ((calls += 1) % 2 === 0) throw new Error('died after its rows, before its cursor')
        },
        { batch: 7, inOneTransaction: true },
      )
    await Promise.all(
      Array.from({ length: 3 }, async () => {
        const follower = failing()
        for (let idle = 0; idle < 5;) idle = (await follower.step().catch(() => 1)) > 0 ? 0 : idle + 1
      }),
    )
    await followed()
    expect(calls).toBeGreaterThan(20)
    expect(await spendingOf(source, plan)).toMatchObject({ contracted: '6000', paid: '6000', openCases: 10, closedCases: 10 })
  })
})

describe('rebuilt from zero while the system runs', () => {
  it('equals the live one, wherever its follower stood, and goes on from there', async () => {
    await openPlan()
    for (let n = 0; n < 10; n += 1) await buy(n, [100, 200], true)
    await followed()
    let running = true
    const follower = followViews(db.store)
    const writing = (async () => {
      for (let n = 10; n < 40; n += 1) await buy(n, [100, 200])
    })()
    const following = (async () => {
      while (running) {
        await sequenceFacts(db.pool)
        await follower.step()
      }
    })()
    const rebuilt = [await rebuildViews(db.owner), await rebuildViews(db.owner)]
    await writing
    running = false
    await following
    // Written and numbered while nobody follows: the rebuilt rows must stop where the cursor stands.
    await buy(40, [100])
    await sequenceFacts(db.pool)
    rebuilt.push(await rebuildViews(db.owner))
    await followed()
    expect(rebuilt.map(({ differing }) => differing)).toEqual([[], [], []])
    expect(await spendingOf(source, plan)).toMatchObject({ contracted: '12300', paid: '12100', openCases: 31, closedCases: 10 })
  })

  it('a row that somebody changed by hand is told and mended', async () => {
    await openPlan()
    await followed()
    await db.owner.query('update views.spending set paid = 1')
    expect((await rebuildViews(db.owner)).differing).toEqual(['spending'])
    expect(await spendingOf(source, plan)).toMatchObject({ paid: '0' })
  })
})
