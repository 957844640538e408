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
  const caseId = `c${n}-2026`
  const process = `purchase/${caseId}`
  const procurement: StreamId = `procurement/${caseId}`
  const write = async (stream: StreamId, version: number, type: string, data: object) => {
    const fact = { type, schema: 1, data, occurredAt: now }
    const views = inlineChanges([{ ...fact, stream, version: version + 1, key: null, caseId, process }])
    await db.store.append(plainAppend(stream, version, { facts: [fact], caseId, process, views }))
  }
  await write(procurement, 0, 'ProcurementOpened', {
    title: `第${n}项`,
    plan: 'p-2026',
    line: `c${n}`,
    region: '341000',
    route: 'here',
    budget: '100',
    parties: { purchaser: ['hs-mzj'] },
  })
  await write(`obligation/${procurement}/needs-survey`, 0, 'ObligationOpened', {
    subject: procurement,
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

it('a view that somebody changed by hand is told', async () => {
  await db.owner.query(`update views.obligation set met_on = null where id like '%c0-2026%'`)
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
