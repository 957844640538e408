import { setTimeout as wait } from 'node:timers/promises'
import { waitingActs } from '#engine'
import { openProcesses } from '#read-models'
import { pino } from 'pino'
import type { Instant, StreamId } from '#kernel'
import { Runs } from '../../apps/worker/runs.js'
import { plainAppend } from '../database.js'
import { people } from '../signed-contract.js'
import { testSystem, type TestSystem } from '../system.js'
import { awarded, kinds } from './facts.js'
import { holdsWithin } from '../holds-within.js'

const start = '2025-09-01T01:00:00.000Z' as Instant
const silent = pino({ level: 'silent' })

let it_: TestSystem
beforeEach(async () => {
  it_ = await testSystem(start)
}, 60_000)
afterEach(() => it_.close(), 60_000)

const openPlan = (purchaser: string) =>
  it_.engine.execute({
    act: 'OpenPlan',
    stream: `plan/${purchaser}-2026`,
    data: { purchaser, year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' },
    actor: { ...people.purchaser, org: purchaser },
    commandId: `open ${purchaser}`,
  })
const compileOf = (purchaser: string): StreamId => `obligation/plan/${purchaser}-2026/agreed:compile`
const runOf = async (id: string) => (await it_.client.workflow.getHandle(id).describe()).runId
const until = (what: () => Promise<boolean>) => holdsWithin(20_000, what)
const quietly = async () => it_.quiet.reached(await it_.engine.clock.now(), [])
const cursorIsAtHead = async () => {
  const { rows } = await it_.db.pool.query<{ at: boolean }>(
    `select (select seq from store.follower where name = 'wake-ups') = (select max(seq) from store.log) as at`,
  )
  return rows[0]?.at === true
}

describe('a run that can take no more signals', () => {
  it('is ended and begins anew from its facts, noted; the others are told meanwhile', async () => {
    const signals = 30
    await openPlan('hs-mzj')
    const runs = new Runs(it_.engine, it_.client, silent)
    const [plan] = await openProcesses(it_.db.pool)
    // What the server says after ten thousand signals, said after thirty.
    const { workflow } = it_.client
    const given = workflow.signalWithStart.bind(workflow)
    const tell: typeof workflow.signalWithStart = async (type, options) => {
      if (options.workflowId !== plan?.id) return given(type, options)
      const { runId, raw } = await workflow
        .getHandle(options.workflowId)
        .describe()
        .catch(() => ({ runId: '', raw: undefined }))
      if (runId === first && Number(raw?.workflowExecutionInfo?.historyLength ?? 0) > signals)
        throw Object.assign(new Error('Failed to signalWithStart Workflow'), {
          cause: Object.assign(new Error('3 INVALID_ARGUMENT: exceeded workflow execution limit for signal events'), {
            code: 3,
            details: 'exceeded workflow execution limit for signal events',
            metadata: { get: () => [] },
          }),
        })
      return given(type, options)
    }
    await runs.tell(plan!, [])
    const first = await runOf(plan!.id)
    for (let n = 0; n < signals; n += 1) await runs.tell(plan!, [])
    Object.assign(workflow, { signalWithStart: tell })
    expect(await runs.tellOrBeginAnew(plan!, [])).toBe(false)
    expect(await runOf(plan!.id)).not.toBe(first)
    expect(await waitingActs(it_.db.pool)).toMatchObject([
      { process: plan!.id, act: 'process.run', error: expect.stringContaining('limit for signal events'), attempts: 1 },
    ])
  }, 60_000)
})

describe('a burst of facts for one process that is busy', () => {
  it('is told in so few signals that none of its tasks fails, each fact once, and the others are told meanwhile', async () => {
    const facts = 500
    let busy = true
    await it_.startWorker({
      around: (acts) => ({
        ...acts,
        OpenObligation: async (request) => {
          while (busy && request.process === 'plan/hs-mzj-2026') await wait(20)
          return acts.OpenObligation(request)
        },
      }),
    })
    await openPlan('hs-mzj')
    const runs = new Runs(it_.engine, it_.client, silent)
    await until(() => runs.isAtWork('plan/hs-mzj-2026'))
    const began = performance.now()
    for (let n = 1; n <= facts; n += 1) {
      const fact = {
        type: 'PlanLineClosed',
        schema: 1,
        key: `x${n}`,
        data: { line: `x${n}`, caseId: '', paid: '0' },
        occurredAt: start,
      }
      await it_.db.store.append(plainAppend('plan/hs-mzj-2026', n, { facts: [fact], process: 'plan/hs-mzj-2026', views: [] }))
      // No faster than one after the other is told.
      if (n % 2 === 0) await wait(10)
    }
    await openPlan('hs-wjw')
    await until(async () => (await kinds(it_.engine, compileOf('hs-wjw'))).length > 0)
    await until(cursorIsAtHead)
    const seconds = (performance.now() - began) / 1_000
    busy = false
    await quietly()
    const { events } = await it_.client.workflow.getHandle('plan/hs-mzj-2026').fetchHistory()
    const signals = (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: one }) => (one ? [one] : []))
    const told = signals.flatMap(({ input }) => JSON.parse(Buffer.from(input?.payloads?.[0]?.data ?? []).toString()) as object[])
    expect(
      (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: one }) => one?.failure?.message ?? one?.cause ?? []),
    ).toEqual([])
    expect(told.filter((fact) => 'kind' in fact && fact.kind === 'PlanLineClosed')).toHaveLength(facts)
    // Forty of each task, which lasts ten seconds at most, and five a second.
    expect(signals.length).toBeLessThanOrEqual(40 * Math.ceil(seconds / 10) + 5 * Math.ceil(seconds))
  }, 120_000)
})

describe('a fact of a kind this release does not know', () => {
  it('that no process hears holds up nobody: neither wake-ups nor views', async () => {
    await it_.startWorker()
    await it_.db.store.append(
      plainAppend('site/s-1', 0, { facts: [{ type: 'SiteClosed', schema: 1, data: {}, occurredAt: start }] }),
    )
    const contract = await awarded(it_.engine, 'hs-mzj-2026.after', start)
    await until(async () => (await kinds(it_.engine, contract)).length > 0)
    await until(cursorIsAtHead)
  }, 60_000)
})

describe('a fact that cannot be read', () => {
  it('stops the process that must hear it, alone, and it is noted there with the error', async () => {
    await it_.startWorker()
    await openPlan('hs-mzj')
    await until(async () => (await kinds(it_.engine, compileOf('hs-mzj'))).length > 0)
    // Of a shape that only a newer release knows.
    const later = { type: 'PlanSubmitted', schema: 99, data: { lines: [], total: '0' }, occurredAt: start }
    await it_.db.store.append(plainAppend('plan/hs-mzj-2026', 1, { facts: [later], process: 'plan/hs-mzj-2026', views: [] }))
    await openPlan('hs-wjw')
    await until(async () => (await kinds(it_.engine, compileOf('hs-wjw'))).length > 0)
    await until(cursorIsAtHead)
    await until(async () => (await waitingActs(it_.db.pool)).length > 0)
    expect(await waitingActs(it_.db.pool)).toMatchObject([
      { process: 'plan/hs-mzj-2026', act: 'inbox.load', error: expect.stringContaining('PlanSubmitted in shape 99') },
    ])
  }, 60_000)
})

describe('a process that lets a moment pass and does nothing', () => {
  it('is told so often and no more, then begins anew from its facts; noted all the while, and taken out when it is late no more', async () => {
    await it_.startWorker()
    await openPlan('hs-mzj')
    await it_.forward('2025-09-02T00:00:00.000Z')
    await it_.stopWorker()
    const first = await runOf('plan/hs-mzj-2026')
    // Nobody walks it: a worker of another queue stands for one that hangs.
    await it_.db.owner.query('update store.clock set now = $1', ['2025-12-15T00:00:00.000Z'])
    const { Overdue } = await import('../../apps/worker/followers/overdue.js')
    const overdue = new Overdue(new Runs(it_.engine, it_.client, silent), { look: 0, pauses: [1, 1, 1] })
    const noted = async (act: string) => (await waitingActs(it_.db.pool, act)).map(({ attempts }) => attempts)
    const seen: number[] = []
    for (let look = 0; (await noted('process.run')).length === 0; look += 1) {
      expect(look).toBeLessThan(20)
      await overdue.step()
      seen.push(...(await noted('process.time')))
      await wait(5)
    }
    expect([...new Set(seen)]).toEqual([1, 2, 3])
    expect(await runOf('plan/hs-mzj-2026')).not.toBe(first)
    await it_.startWorker()
    await it_.quiet.reached('2025-12-15T00:00:00.000Z', ['plan/hs-mzj-2026'])
    expect(await kinds(it_.engine, compileOf('hs-mzj'))).toContain('ObligationBreached')
    await until(async () => (await noted('process.time')).length === 0)
  }, 60_000)

  it('which waits in an act that was refused asks again when it is told, without any fact', async () => {
    let refusing = true
    let asked = 0
    await it_.startWorker({
      around: (acts) => ({
        ...acts,
        OpenContract: (request) => {
          asked += 1
          const refused = {
            of: { act: 'OpenContract', stream: request.stream, key: request.key },
            facts: [],
            refused: [{ code: 'NotYet' }],
          }
          return refusing ? Promise.resolve(refused) : acts['OpenContract'](request)
        },
      }),
    })
    const contract = await awarded(it_.engine, 'hs-mzj-2026.again', start)
    await until(async () => (await waitingActs(it_.db.pool)).length > 0)
    expect(await waitingActs(it_.db.pool)).toMatchObject([{ process: contract, act: 'OpenContract', codes: ['NotYet'] }])
    refusing = false
    const before = asked
    const [open] = await openProcesses(it_.db.pool, [contract as never])
    await new Runs(it_.engine, it_.client, silent).tell(open!, [])
    await until(async () => (await kinds(it_.engine, contract)).includes('ContractOpened'))
    expect(asked).toBe(before + 1)
    await until(async () => (await waitingActs(it_.db.pool)).length === 0)
  }, 60_000)
})
