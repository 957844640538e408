import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as wait } from 'node:timers/promises'
import { waitingActs } from '#engine'
import { pino } from 'pino'
import type { Instant, StreamId } from '#kernel'
import { Nudge } from '../../apps/worker/followers/following.js'
import { WakeUps } from '../../apps/worker/followers/wake-ups.js'
import { Runs } from '../../apps/worker/runs.js'
import { people } from '../signed-contract.js'
import { testSystem, type TestSystem } from '../system.js'
import { kinds, write } from './facts.js'
import { holdsWithin } from '../holds-within.js'

const start = '2025-09-01T01:00:00.000Z' as Instant
const plan: StreamId = 'plan/hs-mzj-2026'
const compile: StreamId = `obligation/${plan}/agreed:compile`

let it_: TestSystem
beforeEach(async () => {
  it_ = await testSystem(start)
}, 60_000)
afterEach(() => it_.close(), 60_000)

const openPlan = () =>
  it_.engine.execute({
    act: 'OpenPlan',
    stream: plan,
    data: { purchaser: 'hs-mzj', year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' },
    actor: people.purchaser,
    commandId: 'open',
  })
const until = (what: () => Promise<boolean>) => holdsWithin(30_000, what)

describe('an act that throws', () => {
  it('is in the log with what it says, is noted, does not keep the worker from stopping, and goes on when it can', async () => {
    const lines: { msg: string; err?: { message?: string }; error?: object }[] = []
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) })
    await it_.startWorker({
      log: log,
      around: (acts) => ({
        ...acts,
        OpenObligation: () => Promise.reject(new TypeError(`Cannot read properties of undefined (reading 'parties')`)),
      }),
    })
    await openPlan()
    await until(async () => (await waitingActs(it_.db.pool)).some(({ attempts }) => attempts > 1))
    expect(await waitingActs(it_.db.pool)).toMatchObject([
      { process: plan, act: 'OpenObligation', key: 'agreed:compile', error: expect.stringContaining(`reading 'parties'`) },
    ])
    const failed = lines.filter(({ msg }) => /activity failed/i.test(msg) || msg === 'an act of a process fails')
    expect(failed.length).toBeGreaterThan(1)
    for (const { err, error } of failed) {
      expect(err?.message).toContain(`reading 'parties'`)
      expect(error).toBeUndefined()
    }
    // Ten seconds are what a worker may take.
    expect(await Promise.race([it_.stopWorker().then(() => 'stopped'), wait(10_500, 'still running', { ref: false })])).toBe(
      'stopped',
    )
    await it_.startWorker()
    await until(async () => (await kinds(it_.engine, compile)).length > 0)
    await until(async () => (await waitingActs(it_.db.pool)).length === 0)
  }, 90_000)
})

describe('no memory grows', () => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  const heap = () => {
    gc()
    gc()
    return process.memoryUsage().heapUsed
  }

  it('with the facts that are told, nor with the processes that are told them', async () => {
    const [plans, atOnce, times] = [250, 50, 4]
    const wakeUps = new WakeUps(new Runs(it_.engine, it_.client, pino({ level: 'silent' }), new AbortController().signal))
    const planOf = (n: number): StreamId => `plan/hs-mzj-${n}`
    const opened = {
      purchaser: 'hs-mzj',
      region: '341000',
      parties: { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] },
    }
    const closed = Array.from({ length: 9 }, (_, n) => ({
      type: 'PlanLineClosed',
      key: `x${n}`,
      at: start,
      data: { line: `x${n}`, caseId: '', paid: '0' },
    }))
    /** So many plans begin, and each is told its ten facts some times over, batch by batch: what stays in memory of one telling, in bytes. */
    const told = async (first: number): Promise<number> => {
      const before = heap()
      for (let n = first; n < first + plans; n += atOnce) {
        const years = Array.from({ length: atOnce }, (_, more) => n + more)
        const begun = (year: number) => ({ type: 'PlanOpened', at: start, data: { ...opened, year } })
        await Promise.all(years.map((year) => write(it_.engine, planOf(year), [begun(year), ...closed])))
        for (let time = 0; time < times; time += 1)
          await wakeUps.handle(await it_.engine.store.read(years.map((year) => ({ stream: planOf(year), above: 0 }))))
      }
      return (heap() - before) / (plans * times)
    }
    await told(1_000)
    // What is made once may come to lie in one half; what grows does so in both.
    const halves = [await told(2_000), await told(3_000)]
    // One signal for all calls kept fifteen kilobytes of each; batches that are kept are more than two a telling.
    expect(Math.min(...halves)).toBeLessThan(1_000)
    const { events } = await it_.client.workflow.getHandle(planOf(3_000 + plans - 1)).fetchHistory()
    expect(events?.filter(({ workflowExecutionSignaledEventAttributes: one }) => one)).toHaveLength(times)
  }, 120_000)

  it('with pauses in which nothing comes', async () => {
    const nudge = new Nudge()
    const stopped = new AbortController().signal
    const pause = async (times: number) => {
      for (let n = 0; n < times; n += 100)
        await Promise.all(Array.from({ length: 100 }, () => nudge.pause(nudge.count, 1, stopped)))
    }
    await pause(2_000)
    const before = heap()
    await pause(20_000)
    expect((heap() - before) / 20_000).toBeLessThan(50)
  }, 60_000)
})
