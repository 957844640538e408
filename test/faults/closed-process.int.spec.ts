import { setTimeout as wait } from 'node:timers/promises'
import type { ProcessId, SlimFact } from '#domain/process'
import { setRehearsalClock, slim } from '#engine'
import { openProcesses } from '#read-models'
import type { Instant, StreamId } from '#kernel'
import { pino } from 'pino'
import { Runs } from '../../apps/worker/runs.js'
import { testSystem, type TestSystem } from '../system.js'
import { people } from '../signed-contract.js'
import { awarded, kinds, question, write } from './facts.js'

const start = '2026-03-02T04:00:00.000Z' as Instant
const caseId = 'hs-mzj-2026.cl'
const challenge = `challenge/${caseId}/1` as const

let it_: TestSystem
beforeEach(async () => {
  it_ = await testSystem(start)
}, 60_000)
afterEach(() => it_.close(), 60_000)

const raised = question.raised(caseId, start)
const answered = question.answered(start)
/** A fact that processes hear, of a stream whose process may be over. */
const stopped = (key: string) => ({
  type: 'ClockStopped',
  key,
  at: start,
  data: { from: start, basis: { instrument: '条例', article: '第五十四条', quote: '' } },
})

/** Whether Temporal runs a process, knows it as ended, or has never heard of it; which run; how long its history is. */
async function known(id: string): Promise<{ status: string; run?: string; events?: number }> {
  try {
    const { status, runId, historyLength } = await it_.client.workflow.getHandle(id).describe()
    return { status: status.name, run: runId, events: historyLength }
  } catch (error) {
    return { status: (error as Error).name }
  }
}
const rest = async () => it_.quiet.reached(await it_.engine.clock.now(), [])
/** A worker that is new to a database looks once at all that is open, before anybody is told anything. */
const followersAreUp = async () => {
  const { pool } = it_.db
  while ((await pool.query(`select from store.follower where name like 'processes of epoch%'`)).rows.length === 0) await wait(20)
}
const slimFacts = async (streams: readonly StreamId[]): Promise<SlimFact[]> =>
  (await it_.db.store.read(streams.map((stream) => ({ stream, above: 0 })))).map(slim)

describe('a fact for a process that is closed', () => {
  it('wakes nobody: the run that ended stays the last, and nothing is written', async () => {
    await it_.startWorker()
    await awarded(it_.engine, caseId, start)
    await write(it_.engine, challenge, raised)
    await rest()
    await write(it_.engine, challenge, answered)
    await rest()
    const ofChallenge = await kinds(it_.engine, challenge)
    expect(ofChallenge.at(-1)).toBe('ChallengeClosed')
    // Its last fact is written a moment before Temporal knows that it has ended.
    await it_.client.workflow.getHandle(challenge).result()
    const ended = await known(challenge)
    expect(ended.status).toBe('COMPLETED')

    await write(it_.engine, challenge, [stopped('late'), ...answered])
    await rest()
    expect(await known(challenge)).toEqual(ended)
    expect((await kinds(it_.engine, challenge)).slice(ofChallenge.length)).toEqual([
      'ClockStopped late',
      'QuestionAnswered final',
    ])
  }, 60_000)

  it('starts none either, where Temporal has forgotten that it ever ran', async () => {
    const contract = await awarded(it_.engine, caseId, start)
    await write(it_.engine, challenge, [...raised, ...answered, ...question.closed(start)])
    await it_.startWorker()
    await rest()
    await write(it_.engine, challenge, [stopped('late')])
    await rest()
    expect(await known(challenge)).toEqual({ status: 'WorkflowNotFoundError' })
    // The award of the same case did start its contract: the wake-ups were at work.
    expect((await known(contract)).status).toBe('RUNNING')
  }, 60_000)

  it('nor does a fact that starts no process open one', async () => {
    await it_.startWorker()
    await write(it_.engine, 'contract/hs-mzj-2026.nobody.1', [stopped('early')])
    await rest()
    expect(await known('contract/hs-mzj-2026.nobody.1')).toEqual({ status: 'WorkflowNotFoundError' })
  }, 60_000)
})

describe('signals are hints', () => {
  let runs: Runs
  beforeEach(async () => {
    // The worker's own wake-ups have nothing to do: their cursor stands beyond all that will be written.
    await it_.db.pool.query(`insert into store.follower (name, seq) values ('wake-ups', 1000000)`)
    await it_.startWorker()
    await followersAreUp()
    runs = new Runs(it_.engine, it_.client, pino({ level: 'silent' }))
  }, 60_000)

  /** Tells a process of facts, while it is open. */
  const hint = async (process: ProcessId, facts: readonly SlimFact[]) => {
    for (const open of await openProcesses(it_.db.pool, [process])) await runs.tell(open, facts)
  }
  /** Tells it the time, and waits until it has done what it can. */
  const settle = async (process: ProcessId, now: Instant) => {
    await setRehearsalClock(it_.db.store, now)
    const settled = it_.client.workflow.getHandle(process).executeUpdate('settle', { args: [now] })
    const ended = await settled.then(
      () => false,
      () => true,
    )
    if (ended) expect(await openProcesses(it_.db.pool, [process])).toEqual([])
  }
  const refusedToProcesses = async () =>
    (await it_.db.pool.query<{ act: string }>(`select act, refusals from store.refusal where actor = '#process'`)).rows
  const opensContract = async () => {
    const contract = await awarded(it_.engine, caseId, start)
    const data = { procurement: `procurement/${caseId}/1`, lot: '1' }
    await it_.engine.execute({ act: 'OpenContract', stream: contract, data, actor: people.process, commandId: 'open' })
    return contract
  }

  const once = [
    ...['QuestionRaised', 'ContractSuspended 1', 'QuestionAnswered final', 'ChallengeClosed'],
    ...['ContractOpened', 'ProcurementLawApplies public', `ClockStopped ${challenge}`, `ClockResumed ${challenge}`],
    'ObligationOpened',
  ]
  type Telling = (facts: readonly SlimFact[]) => Promise<void>
  const told = (facts: readonly SlimFact[]) => hint(challenge, facts)
  it.each<[string, Telling]>([
    ['sent once, in order', told],
    ['sent three times', async (facts) => told([...facts, ...facts]).then(() => told(facts))],
    [
      'sent one by one, the newest first',
      async (facts) => {
        for (const fact of facts.toReversed()) await told([fact])
      },
    ],
    ['old ones sent again after the newest', async (facts) => told(facts).then(() => told(facts.slice(0, 1)))],
    [
      'sent again and again, each time in another order',
      async (facts) => {
        for (let turn = 0; turn < facts.length; turn += 1)
          await told([...facts.slice(turn), ...facts.slice(0, turn)].toReversed())
      },
    ],
  ])(
    '%s: the same is done, each thing once',
    async (_how, tell) => {
      const contract = await opensContract()
      const obligation: StreamId = `obligation/${challenge}/question-reply`
      const tellAll = async () => tell(await slimFacts([challenge, contract, `procurement/${caseId}/1`]))
      await write(it_.engine, challenge, raised)
      await tellAll()
      await settle(challenge, start)
      await write(it_.engine, challenge, answered)
      await tellAll()
      await settle(challenge, start)
      await tellAll()
      const done = await Promise.all([challenge, contract, obligation].map((stream) => kinds(it_.engine, stream)))
      expect(done.flat()).toEqual(once)
    },
    60_000,
  )

  it('of which the newest comes first do not shut out the older ones of its stream', async () => {
    const plan = 'plan/hs-mzj-2026' as const
    const data = { purchaser: 'hs-mzj', year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }
    await it_.engine.execute({ act: 'OpenPlan', stream: plan, data, actor: people.purchaser, commandId: 'plan' })
    await hint(plan, [])
    await settle(plan, start)
    const later = [
      { type: 'PlanSubmitted', data: { lines: [], total: '0' } },
      { type: 'OpinionAsked', data: { of: ['hs-sgb'] } },
      { type: 'PlanOpinionGiven', data: { agrees: true, opinion: '同意' } },
      { type: 'PlanDecided', data: { minutes: 'J-1' } },
    ]
    await write(
      it_.engine,
      plan,
      later.map((fact) => ({ ...fact, at: start })),
    )
    for (const fact of (await slimFacts([plan])).toReversed()) await hint(plan, [fact])
    await settle(plan, start)
    expect(await kinds(it_.engine, `obligation/${plan}/agreed:budget-request`)).toEqual(['ObligationOpened'])
  }, 60_000)

  it('and may be lost: before it acts on a timer a process reads the facts, and asks for nothing in vain', async () => {
    const contract = await opensContract()
    await write(it_.engine, challenge, raised)
    await hint(challenge, [])
    await settle(challenge, start)
    await write(it_.engine, challenge, answered)
    await settle(challenge, '2026-03-12T04:00:00.000Z')
    expect(await kinds(it_.engine, challenge)).toContain('ChallengeClosed')
    expect(await kinds(it_.engine, contract)).toContain(`ClockResumed ${challenge}`)
    expect(await refusedToProcesses()).toEqual([])
  }, 60_000)
})
