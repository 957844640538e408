import { setTimeout as wait } from 'node:timers/promises'
import { rebuildViews, beginRehearsal } from '#engine'
import { beginEpoch } from '#event-store'
import type { Instant, StreamId } from '#kernel'
import { testSystem, type TestSystem } from '../system.js'

const start = '2025-09-01T01:00:00.000Z' as Instant
let it_: TestSystem
beforeEach(async () => {
  it_ = await testSystem(start)
}, 60_000)
afterEach(() => it_.close(), 60_000)

const openPlan = (year: number) =>
  it_.engine.execute({
    act: 'OpenPlan',
    stream: `plan/hs-mzj-${year}`,
    data: { purchaser: 'hs-mzj', year, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' },
    actor: { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'] },
    commandId: `open ${year}`,
  })
const compileOf = (year: number): StreamId => `obligation/plan/hs-mzj-${year}/agreed:compile`
const facts = (year: number) => it_.db.store.read([{ stream: compileOf(year), above: 0 }])
const kinds = async (year: number) => (await facts(year)).map((fact) => fact.type)
const ladder = ['ObligationOpened', 'ReminderSent', 'ObligationBreached', 'ReminderSent', 'ReminderSent']
const runs = async (year: number) => {
  const { status, runId } = await it_.client.workflow.getHandle(`plan/hs-mzj-${year}`).describe()
  return { status: status.name, runId }
}

/** Where the database stands, to be restored to. */
async function standing(): Promise<{ position: string; seq: string }> {
  const { rows } = await it_.db.owner.query<{ position: string; seq: string }>(
    'select max(position)::text as position, (select max(seq)::text from store.log) as seq from store.fact',
  )
  return rows[0] as { position: string; seq: string }
}

/** What restoring a backup leaves: the facts up to a point, and everything else as it was then. The clock of the rehearsal goes back, too. */
async function restore({ position, seq }: { position: string; seq: string }, now: Instant): Promise<void> {
  const { owner } = it_.db
  await owner.query(`
    alter table store.fact_row disable trigger all; alter table store.log disable trigger all; alter table store.command disable trigger all;
    delete from store.log where seq > ${seq}; delete from store.fact_row where position > ${position}; delete from store.command where position > ${position};
    alter table store.command enable trigger all;
    alter table store.fact_row enable trigger all; alter table store.log enable trigger all;
    delete from store.stream where number not in (select stream from store.fact_row);
    update store.stream s set version = (select max(version) from store.fact_row f where f.stream = s.number);
    update store.follower set seq = ${seq} where seq > ${seq};
    update store.sequencer set low = 0, mark = null, mark_below = null;
    delete from store.clock`)
  await beginRehearsal(it_.db.owner, now)
  await rebuildViews(owner)
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; !(await what()); turn += 1) {
    if (turn > 200) throw new Error('it did not come to that within ten seconds')
    await wait(50)
  }
}

it('a database restored to an earlier point: a new epoch ends processes of lost facts, and the others begin again where the facts are', async () => {
  await it_.startWorker()
  await openPlan(2026)
  await it_.forward('2025-09-02T00:00:00.000Z')
  const [opened] = await facts(2026)
  const backup = await standing()
  await it_.forward('2026-03-01T00:00:00.000Z')
  await openPlan(2027)
  await it_.forward('2026-03-02T00:00:00.000Z')
  expect(await kinds(2026)).toEqual(ladder)
  const lost = await runs(2027)
  const before = await runs(2026)

  await restore(backup, '2025-09-02T00:00:00.000Z')
  expect(await kinds(2026)).toEqual(['ObligationOpened'])
  await beginEpoch(it_.db.owner)
  await until(async () => (await runs(2027)).status === 'TERMINATED' && (await runs(2026)).runId !== before.runId)
  expect((await runs(2027)).runId).toBe(lost.runId)
  const rebuilt = await runs(2026)

  await it_.backTo('2025-09-02T00:00:00.000Z')
  await it_.forward('2026-03-01T00:00:00.000Z')
  expect(await kinds(2026)).toEqual(ladder)
  expect((await facts(2026))[0]).toEqual(opened)
  expect((await facts(2026))[2]?.occurredAt).toBe((opened?.data as { due: Instant }).due)
  // Lost, and done again: under the same command ids, and under one that was refused once.
  expect(await openPlan(2027)).toHaveProperty('accepted')
  // Once an epoch: a worker that starts anew finds nothing to rebuild.
  await it_.stopWorker()
  await it_.startWorker()
  await it_.forward('2026-03-02T00:00:00.000Z')
  expect(await runs(2026)).toEqual(rebuilt)
  expect(await kinds(2027)).toEqual(['ObligationOpened'])
}, 120_000)
