import { belonging } from '#domain/process'
import type { StreamId } from '#kernel'
import { plainAppend, testStore, type TestStore } from '../../test/database.js'
import { rebuildViews } from './rebuild-views.js'
import { inlineChanges } from '#read-models'
import { EventStore, sequenceFacts } from '#event-store'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
})
afterAll(() => db.close())

const now = '2026-03-02T02:00:00.000Z' as const

/** Opens a case with one obligation, and meets it. */
async function openCase(n: number, meet: boolean): Promise<void> {
  const caseId = `p-2026.c${n}`
  const process = `purchase/${caseId}`
  const procurement: StreamId = `procurement/${caseId}/1`
  const write = async (stream: StreamId, version: number, type: string, data: object) => {
    const fact = { type, schema: 1, data, occurredAt: now }
    const views = inlineChanges([{ ...fact, stream, version: version + 1, key: null, caseId, process }])
    await db.store.append(plainAppend(stream, version, { facts: [fact], caseId, process, views }))
  }
  await write(procurement, 0, 'ProcurementOpened', {
    // As it may be written, and as nothing on its way may take it.
    title: `第${n}项\t\\N\\n\n\r"引号"\\`,
    plan: 'p-2026',
    line: `c${n}`,
    region: '341000',
    route: 'here',
    budget: '100',
    parties: { purchaser: ['hs-mzj'] },
  })
  await write(`obligation/${procurement}/needs-survey`, 0, 'ObligationOpened', {
    rule: 'needs-survey',
    says: '需求调查',
    mode: 'must',
    from: { stream: procurement, version: 1, on: now },
    bearer: { role: 'purchaser', org: 'hs-mzj' },
    act: 'SurveyNeeds',
    doneBy: [`NeedsSurveyed@${procurement}`],
    due: '2026-03-10T16:00:00.000Z',
    askAt: '2026-03-10T16:00:00.000Z',
    rungs: {},
    basis: {},
  })
  if (meet) await write(procurement, 1, 'NeedsSurveyed', {})
}

it('views rebuilt from zero while others write equal the live ones, and take what is written next', async () => {
  for (let n = 0; n < 30; n += 1) await openCase(n, n % 2 === 0)
  await sequenceFacts(db.pool)
  const writing = (async () => {
    for (let n = 100; n < 160; n += 1) await openCase(n, true)
  })()
  const rebuilt = await rebuildViews(db.owner)
  await writing
  await openCase(500, true)
  expect(rebuilt.differing).toEqual([])
  expect(rebuilt.facts).toBeGreaterThanOrEqual(75)
  const { rows } = await db.pool.query<{ cases: number; met: number }>(
    `select (select count(*)::integer from views.case_file) as cases, (select count(*)::integer from views.obligation where met_on is not null) as met`,
  )
  expect(rows[0]).toEqual({ cases: 91, met: 76 })
})

it('lots that bear names, an agent, and a contract that ended early are rebuilt as they stand', async () => {
  const caseId = 'p-2026.lots'
  const process = `purchase/${caseId}`
  const written: [StreamId, number][] = []
  const write = async (stream: StreamId, type: string, data: object, lot?: string) => {
    const version = written.filter(([one]) => one === stream).length
    written.push([stream, version])
    const envelope = { caseId, process, ...(lot === undefined ? {} : { lot }) }
    const fact = { type, schema: 1, data, occurredAt: now }
    const views = inlineChanges([{ ...fact, ...envelope, stream, version: version + 1, key: null }])
    await db.store.append(plainAppend(stream, version, { facts: [fact], ...envelope, views }))
  }
  const procurement: StreamId = `procurement/${caseId}/1`
  const opened = { title: '两包', plan: 'p-2026', line: 'lots', region: '341000', route: 'here', budget: '900' }
  const detail = { lots: [{ lot: 'A' }, { lot: 'B' }] }
  await write(procurement, 'ProcurementOpened', { ...opened, parties: { purchaser: ['hs-mzj'] }, detail })
  await write(procurement, 'AgentEngaged', { agent: 'pa-2', scope: '全部', fee: '1' })
  for (const lot of ['A', 'B']) {
    await write(procurement, 'AwardMade', { award: `${caseId}.${lot}`, caseId, lot, provider: 'ag-1', price: '400' })
    const parties = { provider: ['ag-1'] }
    await write(
      `contract/${caseId}.${lot}`,
      'ContractOpened',
      { award: `${caseId}.${lot}`, parties, terms: { amount: '400' } },
      lot,
    )
  }
  await write(`contract/${caseId}.A`, 'ContractTerminated', { settled: '70', why: '协商' }, 'A')
  expect((await rebuildViews(db.owner)).differing).toEqual([])
  const { rows } = await db.pool.query(
    `select lots, amount, (select array_agg(who || ' ' || relation order by who) from views.case_party p where p.case_id = c.id) as who
       from views.case_file c where id = $1`,
    [caseId],
  )
  expect(rows).toEqual([
    {
      lots: { A: { stage: 3, amount: '70' }, B: { stage: 2, amount: '400' } },
      amount: '470',
      who: ['ag-1 provider', 'hs-mzj purchaser', 'pa-2 procurementAgent'],
    },
  ])
})

it('a view that somebody changed by hand is told', async () => {
  await db.owner.query(`update views.obligation set met_on = null where id like '%p-2026.c0%'`)
  expect((await rebuildViews(db.owner)).differing).toEqual(['obligation'])
  expect((await rebuildViews(db.owner)).differing).toEqual([])
})

it('a fact that the sequencer would number just while the last ones are read is not lost', async () => {
  await openCase(600, false)
  const read = EventStore.prototype.readUnnumbered
  EventStore.prototype.readUnnumbered = async function (this: EventStore) {
    await sequenceFacts(db.pool)
    return read.call(this)
  }
  try {
    expect((await rebuildViews(db.owner)).differing).toEqual([])
  } finally {
    EventStore.prototype.readUnnumbered = read
  }
})

it('acts go on while it folds and compares: only what came in the last moment is applied while they wait', async () => {
  for (let n = 1000; n < 1200; n += 1) await openCase(n, true)
  let [running, appended] = [true, 0]
  const acting = (async () => {
    while (running) {
      await openCase(2000 + appended, true)
      appended += 1
      if (appended % 20 === 0) await sequenceFacts(db.pool)
    }
  })()
  const rebuilt = await rebuildViews(db.owner)
  running = false
  await acting
  expect(rebuilt.differing).toEqual([])
  expect(appended).toBeGreaterThan(0)
  // Three facts an act: had it kept them waiting from its beginning, none would have been appended; from its reading on, all would be here.
  expect(rebuilt.whileLocked).toBeLessThan(300)
  expect(rebuilt.facts).toBeGreaterThan(700)
  expect((await rebuildViews(db.owner)).differing).toEqual([])
})

it('where no worker numbers the facts it does: acts do not wait for all that came since its first reading', async () => {
  const query = db.owner.query.bind(db.owner) as (...asked: unknown[]) => Promise<unknown>
  let came = 0
  let more: Promise<void> | undefined
  const comeMore = async () => {
    for (; came < 40; came += 1) await openCase(4000 + came, true)
  }
  // Its first reading is done when it makes the indexes.
  const thenMore = async (...asked: unknown[]) => {
    if (String(asked[0]).startsWith('CREATE INDEX')) await (more ??= comeMore())
    return query(...asked)
  }
  Object.assign(db.owner, { query: thenMore })
  try {
    const { differing, whileLocked } = await rebuildViews(db.owner)
    expect([came, differing]).toEqual([40, []])
    expect(whileLocked).toBeLessThan(10)
  } finally {
    Object.assign(db.owner, { query })
  }
})

it('a rebuild that is broken off leaves the live views as they are, and the next one goes through', async () => {
  const live = async () =>
    (await db.owner.query<{ views: string }>(`select 'views.obligation'::regclass::oid::text as views`)).rows[0]?.views
  const before = await live()
  const broken = rebuildViews(db.owner, () => {
    throw new Error('broken off')
  })
  await expect(broken).rejects.toThrow('broken off')
  expect(await live()).toBe(before)
  expect((await rebuildViews(db.owner)).differing).toEqual([])
  expect(await live()).not.toBe(before)
})

it('somebody who holds a stream is waited for a moment at a time, and acts in between are not kept waiting behind', async () => {
  const holder = await db.pool.connect()
  await holder.query('begin')
  await holder.query(`select store.append_all($1::jsonb, $2::jsonb)`, [
    JSON.stringify([plainAppend('site/held', 0, { facts: [{ type: 'SiteRegistered', schema: 1, data: {}, occurredAt: now }] })]),
    JSON.stringify([{ stream: 'site/held', written: true, only: 0 }]),
  ])
  const rebuilding = rebuildViews(db.owner)
  for (let n = 3000; n < 3020; n += 1) await openCase(n, true)
  await holder.query('commit')
  holder.release()
  expect((await rebuilding).differing).toEqual([])
})

describe('folded in memory, the rows are those that the appends made', () => {
  const at = (day: number): `${number}-${number}-${number}T${string}Z` =>
    `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z` as never
  type Written = readonly [stream: StreamId, type: string, day: number, data?: object, key?: string | null]
  const appendOf = (version: number, ...[stream, type, day, data = {}, key = null]: Written) => {
    const envelope = belonging(stream)
    const fact = { type, schema: 1, data, occurredAt: at(day) }
    const views = inlineChanges([{ ...fact, ...envelope, stream, version: version + 1, key }])
    const named = { ...fact, ...(key === null ? {} : { key }) }
    return plainAppend(stream, version, { facts: [named], views, ...envelope })
  }
  const write = async (...written: Written) =>
    db.store.append(appendOf((await db.store.versions([written[0]])).get(written[0]) ?? 0, ...written))
  const owe = (...owed: Parameters<typeof owing>) => write(...owing(...owed))
  const owing = (subject: StreamId, rule: string, doneBy: readonly string[], more: object = {}): Written => [
    `obligation/${subject}/${rule}`,
    'ObligationOpened',
    2,
    {
      rule,
      says: rule,
      mode: 'must',
      from: { stream: subject, version: 1, on: at(1) },
      bearer: { role: 'purchaser', org: 'hs-mzj' },
      act: 'Act',
      doneBy,
      due: at(10),
      askAt: at(10),
      rungs: { ahead: '2026-03-08', leader: '2026-03-12', supervisor: '2026-03-14' },
      basis: { day: '2026-03-10' },
      ...more,
    },
  ]

  it('met before they were opened, after, by the earliest of several, from elsewhere, or not at all; redated, reminded, breached, closed', async () => {
    const contract: StreamId = 'contract/p-2026.f1.1'
    const plan: StreamId = 'plan/f-2026'
    await write('procurement/p-2026.f1/1', 'ProcurementOpened', 1, {
      title: 't',
      plan: 'f-2026',
      line: 'f1',
      region: '341000',
      route: 'here',
      budget: '1',
      parties: { purchaser: ['hs-mzj'], host: ['h', 'h'] },
    })
    await write('procurement/p-2026.f1/1', 'PanelFormed', 1, { panelists: ['ex-1'] })
    await write(plan, 'PlanOpened', 1, { purchaser: 'hs-mzj', year: 2026, parties: {} })
    await write(contract, 'ContractOpened', 1, { parties: { provider: ['ag-1'] }, terms: { amount: '5' } })
    await write(contract, 'ContractPublished', 6)
    await write(contract, 'ContractPublished', 5)
    await write(plan, 'PlanPublished', 3)
    await owe(contract, 'before', [`ContractPublished@${contract}`])
    await owe(contract, 'elsewhere', [`PlanPublished@${plan}`, `ContractFiled@${contract}`])
    await owe(contract, 'elsewhere-later', [`PlanExecutionReported@${plan}`])
    await write(plan, 'PlanExecutionReported', 4)
    await owe(contract, 'after', [`PhaseAccepted@${contract}#1`, `PhaseAccepted@${contract}#2`])
    await owe(contract, 'lapsed-then-done', [`PhaseAccepted@${contract}#2`])
    await write(`obligation/${contract}/lapsed-then-done`, 'ObligationLapsed', 5, { why: 'x' })
    await write(contract, 'PhaseAccepted', 7, {}, '2')
    await write(contract, 'PhaseAccepted', 6, {}, '1')
    await owe(contract, 'window', [], { mode: 'may', bearer: { role: 'provider' } })
    await write(`obligation/${contract}/window`, 'WindowClosed', 9, { due: at(9) })
    await owe(contract, 'late', [`Never@${contract}`])
    const late: StreamId = `obligation/${contract}/late`
    await write(late, 'ReminderSent', 8, { rung: 'ahead', to: {} }, 'ahead')
    await write(late, 'ObligationRedated', 9, {
      due: at(11),
      askAt: at(11),
      rungs: { leader: '2026-03-13', supervisor: '2026-03-15' },
      basis: {},
      why: 'x',
    })
    await write(late, 'ObligationBreached', 11)
    await write(late, 'BreachWithdrawn', 12, { why: 'x' })
    await write(late, 'ObligationBreached', 13)
    await write(late, 'ReminderSent', 14, { rung: 'leader', to: {} }, 'leader')
    await write(contract, 'IrregularityFound', 9, { act: 'A', found: { code: 'C', says: 's', basis: { article: '1' } } })
    await write(contract, 'ContractClosed', 15)
    const rows = async () =>
      (
        await db.pool.query(`select rule, met_version, met_on, next_at from views.obligation where id like $1 order by rule`, [
          `obligation/${contract}/%`,
        ])
      ).rows as object[]
    const before = await rows()
    expect((await rebuildViews(db.owner)).differing).toEqual([])
    expect(await rows()).toEqual(before)
    expect(before).toMatchObject([
      { rule: 'after', met_version: 4 },
      { rule: 'before', met_version: 3 },
      { rule: 'elsewhere', met_version: 2 },
      { rule: 'elsewhere-later', met_version: null },
      { rule: 'lapsed-then-done', met_version: null },
      { rule: 'late', met_version: null, next_at: new Date('2026-03-15T16:00:00Z') },
      { rule: 'window', met_version: null, next_at: null },
    ])
  })
  it('written in one call: what is opened there is met there, by the first of several, and what is closed before is not', async () => {
    const award = 'p-2026.f2.1'
    const contract: StreamId = `contract/${award}`
    const paid = (n: number): StreamId => `payment/${award}/${n}`
    await write(contract, 'ContractOpened', 1, { parties: {}, terms: { amount: '5' } })
    await owe(
      contract,
      'by-any',
      [1, 2].map((n) => `PaymentConfirmed@${paid(n)}`),
    )
    await owe(contract, 'closed', [`PaymentConfirmed@${paid(2)}`])
    const together = [
      appendOf(1, `obligation/${contract}/closed`, 'ObligationLapsed', 3, { why: 'x' }),
      appendOf(
        0,
        ...owing(
          contract,
          'opened',
          [1, 2].map((n) => `PaymentConfirmed@${paid(n)}`),
        ),
      ),
      appendOf(0, paid(1), 'PaymentConfirmed', 4),
      appendOf(0, paid(2), 'PaymentConfirmed', 3),
      appendOf(
        0,
        ...owing(
          contract,
          'opened-after',
          [2, 1].map((n) => `PaymentConfirmed@${paid(n)}`),
        ),
      ),
    ]
    const locks = together.map(({ stream, version }) => ({ stream, version, written: true }))
    const answer = await db.pool.query<{ results: object[] }>('select store.append_all($1, $2) as results', [
      JSON.stringify(together),
      JSON.stringify(locks.sort((a, b) => (a.stream < b.stream ? -1 : 1))),
    ])
    expect(answer.rows[0]?.results.map((result) => 'position' in result)).toEqual(Array(5).fill(true))
    const { rows } = await db.pool.query(
      'select rule, met_stream, closed_on from views.obligation where id like $1 order by rule',
      [`obligation/${contract}/%`],
    )
    expect(rows).toEqual([
      { rule: 'by-any', met_stream: paid(1), closed_on: null },
      { rule: 'closed', met_stream: null, closed_on: new Date(at(3)) },
      { rule: 'opened', met_stream: paid(1), closed_on: null },
      // Of what was there before, the one that happened first.
      { rule: 'opened-after', met_stream: paid(2), closed_on: null },
    ])
    expect((await rebuildViews(db.owner)).differing).toEqual([])
  })
})
