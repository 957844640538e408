import { inlineChanges } from '#read-models'
import type { StreamId } from '#kernel'
import { setTimeout as wait } from 'node:timers/promises'
import { testStore, type TestStore } from '../../../test/database.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
})
afterAll(() => db.close())

const caseId = 'hs-mzj-2026.mz-06'
const changes = (stream: StreamId, type: string, data: object, lot?: string) =>
  JSON.stringify(
    inlineChanges([
      {
        ...{ stream, type, data, version: 1, key: null, occurredAt: '2026-03-20T02:00:00.000Z', caseId },
        ...(lot === undefined ? {} : { lot }),
      },
    ]).filter(({ view }) => view === 'caseFile'),
  )
const contract = (lot: string, amount: string) =>
  changes(`contract/${caseId}.${lot}`, 'ContractOpened', { parties: { provider: [`ag-${lot}`] }, terms: { amount } }, lot)

it('two lots whose contracts are drawn up at one time both count: the second waits for the first and adds to what it made', async () => {
  const opened = {
    title: 't',
    plan: 'p',
    line: 'l',
    region: 'r',
    route: 'here',
    budget: '100',
    parties: { purchaser: ['hs-mzj'] },
  }
  const detail = { lots: [{ lot: '1' }, { lot: '2' }] }
  const apply = 'select views.apply($1::jsonb)'
  await db.owner.query(apply, [changes(`procurement/${caseId}/1`, 'ProcurementOpened', { ...opened, detail })])
  const [one, other] = await Promise.all([db.owner.connect(), db.owner.connect()])
  try {
    await one.query('begin')
    await one.query(apply, [contract('1', '40')])
    const { pid } = (await other.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0] ?? {}
    const second = other.query(apply, [contract('2', '35')])
    const waits = async () =>
      (await one.query<{ waits: boolean }>('select cardinality(pg_blocking_pids($1)) > 0 as waits', [pid])).rows[0]?.waits ===
      true
    while (!(await waits())) await wait(10)
    await one.query('commit')
    await second
  } finally {
    one.release()
    other.release()
  }
  const { rows } = await db.owner.query('select amount, lots, parties from views.case_file where id = $1', [caseId])
  expect(rows).toMatchObject([
    { amount: '75', lots: { 1: { amount: '40' }, 2: { amount: '35' } }, parties: { provider: ['ag-1', 'ag-2'] } },
  ])

  // One ends early: what was settled counts, as it does in the spending of the plan, and no stage is lost.
  await db.owner.query(apply, [changes(`contract/${caseId}.1`, 'ServiceStarted', {}, '1')])
  const before = await db.owner.query<{ lots: object }>('select lots from views.case_file where id = $1', [caseId])
  const { stage } = (before.rows[0]?.lots as { 1: { stage: number } })[1]
  await db.owner.query(apply, [changes(`contract/${caseId}.1`, 'ContractTerminated', { settled: '15', released: '25' }, '1')])
  const ended = await db.owner.query('select amount, lots from views.case_file where id = $1', [caseId])
  expect(ended.rows).toMatchObject([{ amount: '50', lots: { 1: { amount: '15', stage }, 2: { amount: '35' } } }])
}, 30_000)

it('a contract that was voided promises nothing more and closes no lot: the next award of the lot goes on', async () => {
  const own = 'hs-mzj-2026.mz-07'
  const changed = (stream: StreamId, type: string, data: object) =>
    JSON.stringify(
      inlineChanges([
        { ...{ stream, type, data, version: 1, key: null, occurredAt: '2026-03-20T02:00:00.000Z', caseId: own, lot: '1' } },
      ]).filter(({ view }) => view === 'caseFile'),
    )
  const apply = async (...facts: readonly (readonly [StreamId, string, object])[]) => {
    for (const fact of facts) await db.owner.query('select views.apply($1::jsonb)', [changed(...fact)])
    const { rows } = await db.owner.query<{ amount: string; closed_on: Date | null }>(
      'select amount, closed_on from views.case_file where id = $1',
      [own],
    )
    return [rows[0]?.amount, rows[0]?.closed_on ?? null]
  }
  const opened = { title: 't', plan: 'p', line: 'l', region: 'r', route: 'here', budget: '100', parties: {} }
  const [first, second] = [`contract/${own}.1`, `contract/${own}.1:2`] as const
  const drafted = (amount: string) => ({ parties: { provider: ['ag-1'] }, terms: { amount } })
  expect(
    await apply(
      [`procurement/${own}/1`, 'ProcurementOpened', { ...opened, detail: { lots: [{ lot: '1' }] } }],
      [first, 'ContractOpened', drafted('40')],
      [first, 'ContractVoided', { signed: true, released: '40' }],
      [first, 'ContractClosed', { amount: '0', paid: '0', voided: true }],
    ),
  ).toEqual(['0', null])
  expect(await apply([second, 'ContractOpened', drafted('35')])).toEqual(['35', null])
  expect((await apply([second, 'ContractClosed', { amount: '35', paid: '35' }]))[1]).not.toBeNull()
})
