import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitingActs } from '#engine'
import { pino } from 'pino'
import type { Instant, StreamId } from '#kernel'
import { Compared } from '../../apps/worker/healing/compared.js'
import { takeTemporal } from '../../apps/worker/rebuild-processes.js'
import { LogHeadMemory } from '../../apps/worker/healing/log-head.js'
import { Runs } from '../../apps/worker/runs.js'
import type { Acts } from '../../workflows/kit/acts.js'
import { people } from '../signed-contract.js'
import { testSystem, workflowBundle, type TestSystem } from '../system.js'
import { kinds } from './facts.js'
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
const plan = (purchaser: string): StreamId => `plan/${purchaser}-2026`
const compileOf = (purchaser: string): StreamId => `obligation/plan/${purchaser}-2026/agreed:compile`
const run = async (id: string) =>
  it_.client.workflow
    .getHandle(id)
    .describe()
    .then(
      ({ runId, status }) => ({ runId, status: status.name }),
      (error: Error) => ({ runId: '', status: error.name }),
    )
const until = (what: () => Promise<boolean>, ms = 30_000) => holdsWithin(ms, what)
const runs = () => new Runs(it_.engine, it_.client, silent)
/** A log that keeps its lines. */
function keptLog() {
  const lines: { msg: string }[] = []
  return {
    lines,
    log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) }),
  }
}
const epoch = async () => (await it_.db.pool.query<{ id: string }>('select id from store.epoch')).rows[0]?.id

describe('code that does not replay what processes began with', () => {
  it('each of them is ended from outside and begins anew from its facts, noted with the reason; the log says it too', async () => {
    const units = ['hs-mzj', 'hs-wjw', 'hs-jyj']
    await it_.startWorker()
    for (const unit of units) await openPlan(unit)
    await it_.quiet.reached(start, [])
    await it_.stopWorker()
    const before = await Promise.all(units.map((unit) => run(plan(unit))))
    // A release in which the act has another name: recorded answers no longer fit, a walk from the facts does.
    const planted = join(it_.db.url.split('/').at(-1) ?? '', 'planted.js').replaceAll('/', '-')
    const codePath = join(process.env['TMPDIR'] ?? '/tmp', planted)
    const code = readFileSync(workflowBundle().codePath, 'utf8')
    expect(code).toContain('OpenObligation')
    writeFileSync(codePath, code.replaceAll('OpenObligation', 'OpenedObligation'))
    const { lines, log } = keptLog()
    const opened =
      (acts: Acts): Acts['OpenObligation'] =>
      async (request) => {
        const answer = await acts['OpenObligation'](request)
        return { ...answer, of: { stream: request.stream, key: request.key, act: 'OpenedObligation' } }
      }
    const around = (acts: Acts) => ({ ...acts, OpenedObligation: opened(acts) })
    try {
      await it_.startWorker({ workflowBundle: { codePath }, around, log: log })
      for (const unit of units) await it_.client.workflow.getHandle(plan(unit)).signal('facts', [])
      await until(async () => (await waitingActs(it_.db.pool, 'process.run')).length === units.length)
      await it_.quiet.reached(start, units.map(plan))
    } finally {
      rmSync(codePath)
    }
    const after = await Promise.all(units.map((unit) => run(plan(unit))))
    for (const [n, { runId, status }] of after.entries()) {
      expect(status).toBe('RUNNING')
      expect(runId).not.toBe(before[n]?.runId)
    }
    for (const { error } of await waitingActs(it_.db.pool, 'process.run')) expect(error).toContain('asked for OpenedObligation')
    expect(lines.map(({ msg }) => msg)).toContain('a process was ended and begins anew from its facts')
    for (const unit of units) expect(await kinds(it_.engine, compileOf(unit))).toEqual(['ObligationOpened'])
  }, 90_000)
})

describe('a step put into a process without a new type', () => {
  it('is seen by the answer of another act; the process begins anew from its facts, and nothing owed vanishes', async () => {
    const early: StreamId = 'obligation/plan/hs-mzj-2026/agreed:plan-decision/early'
    const handle = it_.client.workflow.getHandle(plan('hs-mzj'))
    await it_.startWorker()
    await openPlan('hs-mzj')
    await until(async () => {
      const history = await handle.fetchHistory().catch(() => undefined)
      return (history?.events ?? []).filter((one) => one.markerRecordedEventAttributes).length > 1
    })
    await it_.stopWorker()
    const before = await run(plan('hs-mzj'))
    // It opens an obligation before the one that was first: the same kind of act, so replay by itself sees no difference.
    const codePath = join(process.env['TMPDIR'] ?? '/tmp', `${it_.db.url.split('/').at(-1) ?? ''}-step.js`)
    const first = `const opened = await it.fact('PlanOpened');`
    const code = readFileSync(workflowBundle().codePath, 'utf8')
    expect(code).toContain(first)
    writeFileSync(
      codePath,
      code.replace(
        first,
        `$&
    const early = { rule: 'agreed:plan-decision', says: '先行决策', from: opened, bearer: 'purchaser', act: 'DecidePlan', key: 'early' };
    await Promise.race([it.owe({ ...early, doneBy: 'PlanDecided' }), Promise.resolve()]);`,
      ),
    )
    try {
      await it_.startWorker({ workflowBundle: { codePath }, log: silent })
      await handle.signal('facts', [])
      await until(async () => (await waitingActs(it_.db.pool, 'process.run')).length === 1)
      await until(async () => (await kinds(it_.engine, early)).length > 0)
    } finally {
      rmSync(codePath)
    }
    expect((await waitingActs(it_.db.pool, 'process.run'))[0]?.error).toContain(`asked for OpenObligation ${early}`)
    const after = await run(plan('hs-mzj'))
    expect(after.status).toBe('RUNNING')
    expect(after.runId).not.toBe(before.runId)
    expect(await kinds(it_.engine, compileOf('hs-mzj'))).toEqual(['ObligationOpened'])
    expect(await kinds(it_.engine, early)).toEqual(['ObligationOpened'])
  }, 90_000)
})

describe('Temporal that has lost its memory', () => {
  it('is given every process that is open by the facts when the worker starts, without being asked', async () => {
    await it_.startWorker()
    await openPlan('hs-mzj')
    await it_.quiet.reached(start, [])
    await it_.stopWorker()
    // A workflow that was deleted, or ended by somebody: nothing of it runs.
    await it_.client.workflow.getHandle(plan('hs-mzj')).terminate('lost')
    const { lines, log } = keptLog()
    await it_.startWorker({ log: log })
    await until(async () => (await run(plan('hs-mzj'))).status === 'RUNNING')
    await until(() => Promise.resolve(lines.some(({ msg }) => msg.includes('did not run: they were started'))))
  }, 60_000)

  it('or has no such namespace: it is made', async () => {
    const namespace = `${it_.place.namespace}-made`
    const { lines, log } = keptLog()
    await openPlan('hs-mzj')
    await it_.startWorker({ temporal: { ...it_.place, namespace }, log: log })
    await until(async () => (await kinds(it_.engine, compileOf('hs-mzj'))).length > 0)
    expect(lines.map(({ msg }) => msg)).toContain('Temporal had no such namespace: it was made')
    await until(async () => (await waitingActs(it_.db.pool, 'worker.temporal')).length === 0)
  }, 60_000)
})

describe('a database put back to an older copy while Temporal went on', () => {
  const lose = async (stream: StreamId) => {
    await it_.db.owner.query(`
      alter table store.fact_row disable trigger all; alter table store.log disable trigger all; alter table store.command disable trigger all;
      delete from store.log where position in (select command from store.fact where stream = '${stream}');
      delete from store.fact_row r using store.stream s where s.id = '${stream}' and r.stream = s.number;
      delete from store.command c using store.stream s where s.id = '${stream}' and c.stream = s.number;
      alter table store.command enable trigger all; delete from store.stream where id = '${stream}';
      delete from views.process where id = '${stream}'; delete from views.obligation where process = '${stream}';
      alter table store.fact_row enable trigger all; alter table store.log enable trigger all`)
  }

  it('is noticed by what Temporal remembers of the log: a new epoch begins, and the processes of lost facts end', async () => {
    await it_.startWorker()
    await openPlan('hs-mzj')
    await openPlan('hs-wjw')
    await it_.quiet.reached(start, [])
    await it_.stopWorker()
    await new LogHeadMemory(runs(), silent).step()
    const [kept, began] = [await run(plan('hs-mzj')), await epoch()]
    const { rows } = await it_.db.owner.query<{ stream: StreamId }>(
      `select stream from store.numbered f where f.last = (select max(seq) from store.log)`,
    )
    await lose(plan('hs-wjw'))
    await lose(rows[0]?.stream ?? 'plan/none')
    const { lines, log } = keptLog()
    await it_.startWorker({ log: log })
    await until(async () => (await run(plan('hs-wjw'))).status === 'TERMINATED')
    await until(async () => (await run(plan('hs-mzj'))).runId !== kept.runId)
    expect(await epoch()).not.toBe(began)
    expect(lines.some(({ msg }) => msg.includes('the database is an older copy'))).toBe(true)
    await until(async () => (await waitingActs(it_.db.pool, 'worker.epoch')).length === 0)
  }, 60_000)

  it('or by a process that runs and that no fact has started', async () => {
    await it_.startWorker()
    await openPlan('hs-mzj')
    await it_.quiet.reached(start, [])
    const began = await epoch()
    await lose(plan('hs-mzj'))
    await until(async () => {
      await new Compared(runs(), silent, 0).step()
      return (await run(plan('hs-mzj'))).status === 'TERMINATED'
    })
    expect(await epoch()).not.toBe(began)
  }, 60_000)

  it('while a log that only went on is no reason for anything', async () => {
    await it_.startWorker()
    await openPlan('hs-mzj')
    await it_.quiet.reached(start, [])
    await new LogHeadMemory(runs(), silent).step()
    const began = await epoch()
    await openPlan('hs-wjw')
    await it_.quiet.reached(start, [])
    await new LogHeadMemory(runs(), silent).step()
    await new LogHeadMemory(runs(), silent).step()
    expect(await epoch()).toBe(began)
  }, 60_000)
})

describe('a Temporal that holds the processes of another store', () => {
  it('is left alone: nothing of ours runs there, and it is told', async () => {
    const other = await testSystem(start)
    try {
      await new LogHeadMemory(new Runs(other.engine, other.client, silent), silent).step()
      await openPlan('hs-mzj')
      await it_.startWorker({ temporal: other.place })
      await until(async () => (await waitingActs(it_.db.pool, 'worker.temporal')).length > 0)
      const [note] = await waitingActs(it_.db.pool, 'worker.temporal')
      expect(note?.error).toContain('holds the processes of another store')
      expect(note?.error).toContain('npm run rebuild -- temporal')
      expect(await kinds(it_.engine, compileOf('hs-mzj'))).toEqual([])
      // Until somebody decides that it is ours.
      await takeTemporal(it_.engine, other.place)
      await until(async () => (await kinds(it_.engine, compileOf('hs-mzj'))).length > 0)
      await it_.stopWorker()
    } finally {
      await other.close()
    }
  }, 60_000)
})
