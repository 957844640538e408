import type { Actor } from '#domain'
import { redateOpen } from '#engine'
import type { Instant, StreamId } from '#kernel'
import type { HolidayList, Law } from '#law'
import { programmeLaw, testSystem, type TestSystem } from '../system.js'

/** The law as of now: the list of 2027 is published while the system runs. */
let inForce: Law
let it_: TestSystem
beforeEach(async () => {
  inForce = programmeLaw()
  const law = new Proxy(inForce, { get: (_first, name) => inForce[name as keyof Law] })
  it_ = await testSystem('2026-12-01T01:00:00.000Z', undefined, law)
  await it_.startWorker()
  await it_.engine.execute({
    act: 'OpenPlan',
    stream: plan,
    data: { purchaser: 'hs-mzj', year: 2027, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' },
    actor: { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'] },
    commandId: 'open',
  })
  await it_.forward('2026-12-02T01:00:00.000Z')
}, 60_000)
afterEach(() => it_.close(), 60_000)

const operator: Actor = { person: 'operator', org: 'sanshe', roles: ['operator'] }
const plan: StreamId = 'plan/hs-mzj-2027'
const compile: StreamId = `obligation/${plan}/agreed:compile`
const why = '2027年放假安排已公布'
/** Thirty working days from 1 December 2026: by plain weeks they end on 12 January 2027. */
const plainDue = '2027-01-12T16:00:00.000Z' as Instant
/** With New Year off, and a week from the 11th on, they end on the 20th. */
const listedDue = '2027-01-20T16:00:00.000Z' as Instant
const list: HolidayList = {
  year: 2027,
  off: ['2027-01-01', '2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'],
  on: [],
  source: '新年假',
}

const facts = () => it_.db.store.read([{ stream: compile, above: 0 }])
const kinds = async () => (await facts()).map((fact) => fact.type)
const row = async () =>
  (
    await it_.db.pool.query<{ due: Date; breached: boolean; provisional: boolean }>(
      `select due, breached_on is not null as breached, f.data->'basis'->'provisional' is not null as provisional
         from views.obligation o join store.fact f on f.stream = o.id and f.version = o.basis_version where o.id = $1`,
      [compile],
    )
  ).rows[0]

it('a due beyond the last published list is provisional; the new list moves it, and the breach comes then and not before', async () => {
  expect(await row()).toEqual({ due: new Date(plainDue), breached: false, provisional: true })
  expect(await redateOpen(it_.engine, operator, why)).toEqual({ open: 1, redated: [], refused: [] })
  inForce = programmeLaw([list])
  const redated = { obligation: compile, was: '2027-01-12', is: '2027-01-20', provisional: false }
  expect(await redateOpen(it_.engine, operator, why)).toEqual({ open: 1, redated: [redated], refused: [] })
  expect(await redateOpen(it_.engine, operator, why)).toEqual({ open: 1, redated: [], refused: [] })
  expect(await row()).toEqual({ due: new Date(listedDue), breached: false, provisional: false })
  expect((await facts()).at(-1)).toMatchObject({
    type: 'ObligationRedated',
    actor: 'operator',
    data: { was: plainDue, due: listedDue, why },
  })

  await it_.forward('2027-01-20T15:59:59.000Z')
  expect(await kinds()).toEqual(['ObligationOpened', 'ObligationRedated', 'ReminderSent'])
  await it_.forward(listedDue)
  expect((await facts()).at(-1)).toMatchObject({ type: 'ObligationBreached', occurredAt: listedDue })
  const { rows } = await it_.db.pool.query(`select from store.refusal where act = 'RedateObligation'`)
  expect(rows).toHaveLength(0)
}, 60_000)

it('a breach that the new day undoes is withdrawn; unmet by then it comes again', async () => {
  await it_.forward('2027-01-14T01:00:00.000Z')
  expect((await facts()).at(-1)).toMatchObject({ type: 'ObligationBreached', occurredAt: plainDue })
  inForce = programmeLaw([list])
  await redateOpen(it_.engine, operator, why)
  expect((await kinds()).slice(-2)).toEqual(['ObligationRedated', 'BreachWithdrawn'])
  expect(await row()).toMatchObject({ breached: false })

  await it_.forward('2027-01-20T15:59:59.000Z')
  expect((await kinds()).slice(-2)).toEqual(['BreachWithdrawn', 'ReminderSent'])
  await it_.forward(listedDue)
  expect((await facts()).at(-1)).toMatchObject({ type: 'ObligationBreached', occurredAt: listedDue, data: { due: listedDue } })
}, 60_000)

it('who was told of the old day is told of the new one: ahead of it, and the leader and the supervising body after it', async () => {
  await it_.forward('2027-01-14T01:00:00.000Z')
  inForce = programmeLaw([list])
  await redateOpen(it_.engine, operator, why)
  await it_.forward('2027-03-01T01:00:00.000Z')
  expect((await facts()).map(({ type, key }) => (key === null ? type : `${type} ${key}`))).toEqual([
    'ObligationOpened',
    'ReminderSent ahead',
    'ObligationBreached',
    'ObligationRedated',
    'BreachWithdrawn',
    'ReminderSent ahead',
    'ObligationBreached',
    'ReminderSent leader',
    'ReminderSent supervisor',
  ])
}, 60_000)

it('a list that leaves the day where it was makes it final', async () => {
  inForce = programmeLaw([{ ...list, off: ['2027-02-06'] }])
  expect((await redateOpen(it_.engine, operator, why)).redated).toEqual([
    { obligation: compile, was: '2027-01-12', is: '2027-01-12', provisional: false },
  ])
  expect(await row()).toMatchObject({ due: new Date(plainDue), provisional: false })
}, 60_000)
