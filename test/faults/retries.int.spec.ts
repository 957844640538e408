import type { Instant, StreamId } from '#kernel'
import type { Acts } from '../../workflows/kit/acts.js'
import { rebuildProcesses } from '../../apps/worker/rebuild-processes.js'
import { testSystem, type TestSystem } from '../system.js'
import { awarded, kinds, question, write } from './facts.js'

const start = '2026-03-02T04:00:00.000Z' as Instant
const later = '2026-03-05T04:00:00.000Z' as Instant
const caseId = 'hs-mzj-2026.re'
const challenge: StreamId = `challenge/${caseId}/1`

let it_: TestSystem
let contract: StreamId
beforeEach(async () => {
  it_ = await testSystem(start)
  contract = await awarded(it_.engine, caseId, start)
}, 60_000)
afterEach(() => it_.close(), 60_000)

const rest = async () => it_.quiet.reached(await it_.engine.clock.now(), [])
/** What processes asked for in vain: a repeated act is none of it, since it is given its first result. */
const refusedToProcesses = async () =>
  (await it_.db.pool.query<{ act: string }>(`select act, refusals from store.refusal where actor = '#process'`)).rows
const everything = async () => [...(await kinds(it_.engine, challenge)), ...(await kinds(it_.engine, contract))]
const all = [
  ...['QuestionRaised', 'ContractSuspended 1', 'QuestionAnswered final', 'ChallengeClosed'],
  ...['ContractOpened', 'ProcurementLawApplies public', `ClockStopped ${challenge}`, `ClockResumed ${challenge}`],
]

/** Lets every act fail once after it was done: the worker died before it could report. */
function dyingAfterEach(acts: Acts, died: Set<string>): Acts {
  const dying = (name: string, act: (request: object) => Promise<unknown>) => async (request: object) => {
    const result = await act(request)
    const id = `${name} ${JSON.stringify(request)}`
    if (name === 'inbox.load' || died.has(id)) return result
    died.add(id)
    throw new Error('died after the append, before the report')
  }
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, dying(name, act as never)])) as Acts
}

describe('a process whose worker dies after each of its acts', () => {
  it('is given what it did, by the id of the command: nothing is done twice, and nothing is asked in vain', async () => {
    const died = new Set<string>()
    await it_.startWorker({ around: (acts) => dyingAfterEach(acts, died) })
    await rest()
    await write(it_.engine, challenge, question.raised(caseId, start))
    await rest()
    await write(it_.engine, challenge, question.answered(start))
    await rest()
    expect(await everything()).toEqual(all)
    expect(died.size).toBeGreaterThan(5)
    expect(await refusedToProcesses()).toEqual([])
  }, 60_000)
})

/** Notes which acts are asked for. */
const noting = (acts: Acts, asked: string[]): Acts =>
  Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      name,
      (request: object) => {
        asked.push(name)
        return (act as (request: object) => Promise<unknown>)(request)
      },
    ]),
  ) as Acts

describe('a process that is built again from its facts', () => {
  it('is given what it did before with one reading, asks for none of it, and goes on from there', async () => {
    const asked: string[] = []
    await it_.startWorker({ around: (acts) => noting(acts, asked) })
    await rest()
    await write(it_.engine, challenge, question.raised(caseId, start))
    await it_.forward(later)
    expect(asked).toContain('OpenContract')
    asked.length = 0
    expect((await rebuildProcesses(it_.engine, it_.place)).sort()).toEqual([challenge, contract])
    await it_.quiet.reached(later, [challenge, contract])
    // Its clock was stopped: how long it has is read again.
    expect(asked.filter((name) => name !== 'obligation.times')).toEqual(['inbox.load', 'inbox.load'])
    expect(await refusedToProcesses()).toEqual([])
    await write(it_.engine, challenge, question.answered(later))
    await rest()
    expect(await everything()).toEqual(all)
  }, 60_000)
})
