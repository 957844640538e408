import type { Actor } from '#domain'
import type { Instant, StreamId } from '#kernel'
import type { Acts } from '../../workflows/kit/acts.js'
import { dryRun } from '../../apps/worker/dry-run.js'
import { rebuildProcesses } from '../../apps/worker/rebuild-processes.js'
import { testSystem, workflowBundle, type TestSystem } from '../system.js'

const start = '2025-09-01T01:00:00.000Z' as Instant
const purchaser: Actor = { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'] }

let it_: TestSystem
beforeEach(async () => {
  it_ = await testSystem(start)
}, 60_000)
afterEach(() => it_.close(), 60_000)

const plan: StreamId = 'plan/hs-mzj-2026'
const compile: StreamId = `obligation/${plan}/agreed:compile`
const openPlan = (stream: StreamId = plan) =>
  it_.engine.execute({
    act: 'OpenPlan',
    stream,
    data: { purchaser: 'hs-mzj', year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' },
    actor: purchaser,
    commandId: `open ${stream}`,
  })
const kinds = async (stream: StreamId) =>
  (await it_.db.store.read([{ stream, above: 0 }])).map((fact) => (fact.key === null ? fact.type : `${fact.type} ${fact.key}`))
const due = async () => ((await it_.db.store.read([{ stream: compile, above: 0 }]))[0]?.data as { due: Instant }).due

/** What becomes of an obligation that nobody meets. */
const wholeLadder = [
  'ObligationOpened',
  'ReminderSent ahead',
  'ObligationBreached',
  'ReminderSent leader',
  'ReminderSent supervisor',
]

describe('an obligation nobody meets', () => {
  it('is reminded of ahead, breached at its due, told to the leader and the supervising body, each once', async () => {
    await it_.startWorker()
    await openPlan()
    await it_.forward('2026-03-01T00:00:00.000Z')
    expect(await kinds(compile)).toEqual(wholeLadder)
    const facts = await it_.db.store.read([{ stream: compile, above: 0 }])
    expect(facts[2]?.occurredAt).toBe(await due())
  }, 60_000)
})

describe('a worker that dies between an act and its report', () => {
  it('does the act once: the retry is given what was done', async () => {
    let deaths = 0
    const dies = (acts: Acts): Acts =>
      Object.fromEntries(
        Object.entries(acts).map(([name, act]) => [
          name,
          async (request: never) => {
            const result = await (act as (request: never) => Promise<unknown>)(request)
            if (name.startsWith('obligation.') && name !== 'obligation.times' && deaths % 2 === 0) {
              deaths += 1
              throw new Error('died after the append, before the report')
            }
            deaths += 1
            return result
          },
        ]),
      ) as Acts
    await it_.startWorker({ around: dies })
    await openPlan()
    await it_.forward('2026-03-01T00:00:00.000Z')
    expect(deaths).toBeGreaterThan(2)
    expect(await kinds(compile)).toEqual(wholeLadder)
  }, 60_000)
})

describe('Temporal without its memory', () => {
  it('is given every open process again: the same obligations due on the same days, nothing done twice', async () => {
    await it_.startWorker()
    await openPlan()
    await it_.forward('2025-09-20T00:00:00.000Z')
    const before = { kinds: await kinds(compile), due: await due() }
    expect(await rebuildProcesses(it_.engine, it_.place)).toEqual([plan])
    await it_.quiet.reached('2025-09-20T00:00:00.000Z', [plan])
    expect({ kinds: await kinds(compile), due: await due() }).toEqual(before)
    await it_.forward('2026-03-01T00:00:00.000Z')
    expect(await kinds(compile)).toEqual(wholeLadder)
  }, 60_000)
})

describe('a dry run', () => {
  const shown = () => dryRun(it_.engine, it_.place, workflowBundle())

  it('shows what the processes would newly do, writes nothing of it, and nothing once it is done', async () => {
    await openPlan()
    expect(await shown()).toEqual({
      acts: [{ process: plan, act: 'OpenObligation', stream: compile, key: 'agreed:compile' }],
      waiting: [],
      unsettled: [],
      walked: 1,
    })
    expect(await kinds(compile)).toEqual([])
    await it_.startWorker()
    await it_.forward('2026-03-01T00:00:00.000Z')
    expect(await shown()).toMatchObject({ acts: [], unsettled: [] })
    expect(await kinds(compile)).toEqual(wholeLadder)
  }, 60_000)
})

describe('the clock', () => {
  it('a breach that was due while no worker ran bears its true moment', async () => {
    await it_.startWorker()
    await openPlan()
    await it_.forward('2025-09-20T00:00:00.000Z')
    const dueDay = await due()
    await it_.stopWorker()
    await it_.db.owner.query('update store.clock set now = $1', ['2026-01-15T00:00:00.000Z'])
    await it_.startWorker()
    await it_.forward('2026-03-01T00:00:00.000Z')
    const breach = (await it_.db.store.read([{ stream: compile, above: 0 }])).find((fact) => fact.type === 'ObligationBreached')
    expect(breach?.occurredAt).toBe(dueDay)
  }, 60_000)
})
