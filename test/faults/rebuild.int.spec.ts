import { openProcesses } from '#read-models'
import type { Instant, StreamId } from '#kernel'
import { dryRun } from '../../apps/worker/dry-run.js'
import { rebuildProcesses } from '../../apps/worker/rebuild-processes.js'
import { Runs } from '../../apps/worker/runs.js'
import { testSystem, workflowBundle, type TestSystem } from '../system.js'
import { awarded, kinds } from './facts.js'
import { holdsWithin } from '../holds-within.js'

const start = '2026-03-02T04:00:00.000Z' as Instant

let it_: TestSystem
beforeEach(async () => {
  it_ = await testSystem(start)
}, 60_000)
afterEach(() => it_.close(), 60_000)

/** So many contracts of which not even the first act is done. */
async function contracts(many: number): Promise<StreamId[]> {
  const made: StreamId[] = []
  for (let n = 0; n < many; n += 20)
    made.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(20, many - n) }, (_, k) => awarded(it_.engine, `c${n + k}-2026`, start)),
      )),
    )
  return made
}
const runOf = async (id: string) => (await it_.client.workflow.getHandle(id).describe()).runId
const until = (what: () => Promise<boolean>) => holdsWithin(60_000, what)

describe('a dry run', () => {
  it('over many processes shows what each would newly do: none is left out', async () => {
    const made = await contracts(200)
    const { acts, unsettled, walked } = await dryRun(it_.engine, it_.place, workflowBundle())
    expect(walked).toBe(200)
    expect(unsettled).toEqual([])
    expect(acts.filter(({ act }) => act === 'OpenContract').map(({ process }) => process)).toEqual([...made].sort())
  }, 120_000)

  it('counts those that did not settle, by name: of them nothing is known', async () => {
    const [contract] = await contracts(1)
    const { unsettled } = await dryRun(it_.engine, it_.place, workflowBundle(), undefined, 0)
    expect(unsettled).toEqual([contract])
  }, 60_000)

  it('shows what a refused act would wait on', async () => {
    // Its award is not among the facts of the procurement any more than its lot: drawing it up is refused.
    const contract = await awarded(it_.engine, 'w-2026', start)
    const refusing = Object.create(it_.engine, {
      consider: { value: () => Promise.resolve({ refused: [{ code: 'NoAward', says: '' }] }) },
    }) as typeof it_.engine
    const { acts, waiting } = await dryRun(refusing, it_.place, workflowBundle())
    expect(acts).toEqual([])
    expect(waiting).toMatchObject([{ process: contract, act: 'OpenContract', codes: ['NoAward'] }])
  }, 60_000)
})

describe('a rebuild', () => {
  it('that was broken off goes on where it was; the others go on meanwhile', async () => {
    const made = await contracts(60)
    await it_.startWorker()
    await until(async () => (await Promise.all(made.map((one) => kinds(it_.engine, one)))).every(({ length }) => length > 0))
    const before = new Map(await Promise.all(made.map(async (one) => [one, await runOf(one)] as const)))
    // Temporal goes away after twenty of them.
    const { rebuild } = Runs.prototype
    const answers = Runs.prototype.temporalAnswers
    let done = 0
    Runs.prototype.rebuild = async function (this: Runs, ...args: Parameters<typeof rebuild>) {
      if ((done += 1) > 20) throw new Error('14 UNAVAILABLE')
      return rebuild.apply(this, args)
    }
    Runs.prototype.temporalAnswers = () => Promise.resolve(false)
    await expect(rebuildProcesses(it_.engine, it_.place)).rejects.toThrow(/20 of 60 processes began anew/)
    Runs.prototype.rebuild = rebuild
    Runs.prototype.temporalAnswers = answers
    const halfway = new Map(await Promise.all(made.map(async (one) => [one, await runOf(one)] as const)))
    const anew = made.filter((one) => halfway.get(one) !== before.get(one))
    expect(anew).toHaveLength(20)
    const rest = await rebuildProcesses(it_.engine, it_.place)
    expect(rest.sort()).toEqual(made.filter((one) => !anew.includes(one)).sort())
    for (const one of anew) expect(await runOf(one)).toBe(halfway.get(one))
    // The next one is a rebuild of its own.
    expect(await rebuildProcesses(it_.engine, it_.place)).toHaveLength(60)
    expect(await openProcesses(it_.db.pool)).toHaveLength(60)
  }, 120_000)
})
