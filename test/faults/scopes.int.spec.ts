import { Worker } from '@temporalio/worker'
import type { Actor } from '#domain'
import { waitingActs } from '#engine'
import { openObligations } from '#read-models'
import { endOf, type Instant, type StreamId } from '#kernel'
import { people } from '../signed-contract.js'
import { dryRun } from '../../apps/worker/dry-run.js'
import { rebuildProcesses } from '../../apps/worker/rebuild-processes.js'
import { holdsWithin } from '../holds-within.js'
import { testSystem, workflowBundle, type TestSystem } from '../system.js'
import { awarded, kinds, write } from './facts.js'

const caseId = 'hs-mzj-2026.mz-06'
const noon = (day: string) => `${day}T04:00:00.000Z` as Instant

let it_: TestSystem
let contract: StreamId
beforeEach(async () => {
  it_ = await testSystem(noon('2026-03-20'))
  contract = await awarded(it_.engine, caseId, noon('2026-03-20'))
  await it_.startWorker()
  await quiet()
}, 60_000)
afterEach(() => it_.close(), 60_000)

const quiet = async () => it_.quiet.reached(await it_.engine.clock.now(), [])
let asked = 0
const done = async (act: string, stream: StreamId, data: object, actor: Actor) => {
  const outcome = await it_.engine.execute({ act, stream, data, actor, commandId: `s${(asked += 1)}` })
  expect(outcome).toHaveProperty('accepted')
  await quiet()
}
const post = (n: number): StreamId => `post/${caseId}.1/${n}`
const fill = async (n: number, worker: string, on: string) => {
  await done('DeployWorker', post(n), { worker, certificate: '社会工作师' }, people.provider)
  await done('ConfirmArrival', post(n), { on }, people.host)
}

/** Signed, the site taken, on 1 April. */
async function arriving(): Promise<void> {
  for (const worker of ['w-1', 'w-2', 'w-3'])
    await write(it_.engine, `practitioner/${worker}`, [
      { type: 'PractitionerRegistered', data: { org: 'ag-1', certificate: '社会工作师' } },
    ])
  await signed()
  const site: StreamId = `assignment/${caseId}.1/tx-ly`
  await done('ProposeAssignment', site, {}, people.purchaser)
  await done('AcceptAssignment', site, {}, people.host)
  await done('ProvideRoom', site, { room: '一楼' }, people.host)
  await it_.forward(noon('2026-04-01'))
}

/** Both posts filled, the service under way from 1 April on. */
async function underWay(): Promise<void> {
  await arriving()
  await fill(1, 'w-1', '2026-04-01')
  await fill(2, 'w-2', '2026-04-01')
  expect(await kinds(it_.engine, contract)).toContain('ServiceStarted')
}

async function signed(): Promise<void> {
  await it_.forward(noon('2026-03-24'))
  for (const as of ['purchaser', 'provider', 'host'] as const)
    await done('SignContract', contract, { as, number: 'HT-1' }, people[as])
}

/** Obligations of the contract by name: open, overdue (open past their due), lapsed, as the read model has them. */
async function obligations() {
  const { rows } = await it_.db.pool.query<{ id: string; open: boolean; overdue: boolean }>(
    `select id, met_on is null and closed_on is null as open, met_on is null and closed_on is null and due < $2 as overdue
       from views.obligation where process = $1 order by id collate "C"`,
    [contract, await it_.engine.clock.now()],
  )
  const name = ({ id }: { id: string }) => id.slice(`obligation/${contract}/`.length)
  return { open: rows.filter(({ open }) => open).map(name), overdue: rows.filter(({ overdue }) => overdue).map(name) }
}
const lapsed = async (name: string) => kinds(it_.engine, `obligation/${contract}/${name}`)

/** What a rebuild would newly do; and the run of the contract's process replays on the workflows as they are. */
async function replays(): Promise<void> {
  expect(await dryRun(it_.engine, it_.place, workflowBundle())).toMatchObject({ acts: [], unsettled: [] })
  const history = await it_.client.workflow.getHandle(contract).fetchHistory()
  for await (const { error } of Worker.runReplayHistories({ workflowBundle: workflowBundle() }, [
    { workflowId: contract, history },
  ]))
    expect(error).toBeUndefined()
}

describe('a contract that ends in the middle of the service', () => {
  const terminate = async () => {
    const asking = { ground: 'agreement', reason: '街道撤并', settled: '8000000' }
    await done('ProposeTermination', contract, asking, people.purchaser)
    await done('TerminateContract', contract, { proposal: 1 }, people.provider)
  }

  // Nobody has published or filed it yet: that is owed whatever becomes of it.
  const ofSigning = ['contract-filing', 'contract-publication']
  const settling = ['agreed:acceptance', 'agreed:hand-over/1', ...ofSigning]

  it('has every obligation of its service lapsed by a fact, owes what settles it, and replays', async () => {
    await underWay()
    await it_.forward(noon('2026-08-05'))
    const before = await obligations()
    expect(before.open).toEqual(expect.arrayContaining(['agreed:mid-term-check/1', 'agreed:monthly-report/2026-12']))
    expect(before.overdue).toContain('agreed:payment-request/1')
    await terminate()
    expect(await obligations()).toEqual({ open: settling, overdue: ofSigning })
    for (const name of before.open.filter((one) => !ofSigning.includes(one)))
      expect([name, (await lapsed(name)).at(-1)]).toEqual([name, 'ObligationLapsed'])
    await replays()

    // Months later nothing of the service has come back, and what settles the contract is owed on its day.
    await it_.forward(noon('2026-12-01'))
    expect(await obligations()).toEqual({ open: settling, overdue: settling })
  }, 120_000)

  it('ends the same way for a process that begins anew from its facts, before and after', async () => {
    await underWay()
    await it_.forward(noon('2026-08-05'))
    await rebuildProcesses(it_.engine, it_.place)
    await quiet()
    await terminate()
    expect(await obligations()).toEqual({ open: settling, overdue: ofSigning })
    const facts = (await it_.db.store.read([{ stream: contract, above: 0 }])).length
    await rebuildProcesses(it_.engine, it_.place)
    await quiet()
    expect(await obligations()).toEqual({ open: settling, overdue: ofSigning })
    expect((await it_.db.store.read([{ stream: contract, above: 0 }])).length).toBe(facts)
    await replays()
  }, 120_000)
})

it('a contract that ends before its service began waits for its beginning no more', async () => {
  await arriving()
  await fill(1, 'w-1', '2026-04-01')
  // The last post is reached while the first is vacant again: the service cannot begin.
  await done('ReportWorkerLeft', post(1), { on: '2026-04-01', reason: '辞职' }, people.host)
  await fill(2, 'w-2', '2026-04-01')
  const waiting = async () => (await waitingActs(it_.db.pool)).map(({ act }) => act)
  await holdsWithin(10_000, async () => (await waiting()).includes('StartService'))
  const asking = { ground: 'agreement', reason: '街道撤并', settled: '0' }
  await done('ProposeTermination', contract, asking, people.purchaser)
  await done('TerminateContract', contract, { proposal: 1 }, people.provider)
  await holdsWithin(10_000, async () => (await waiting()).length === 0)
  await replays()
}, 120_000)

describe('a post', () => {
  it('that is left is owed anew under a name of its own, and replays', async () => {
    await underWay()
    await it_.forward(noon('2026-08-03'))
    await done('ReportWorkerLeft', post(1), { on: '2026-08-03', reason: '辞职' }, people.provider)
    expect((await obligations()).open).toContain('agreed:deployment/1~3')
    const [opened] = await it_.db.store.read([{ stream: `obligation/${contract}/agreed:deployment/1~3`, above: 0 }])
    expect(opened?.data).toMatchObject({ due: endOf('2026-08-18'), basis: { basis: { article: '第四条第四款' } } })
    await rebuildProcesses(it_.engine, it_.place)
    await quiet()
    await fill(1, 'w-3', '2026-08-03')
    expect((await openObligations(it_.db.pool)).filter((id) => /deployment|arrival/.test(id))).toEqual([])
    await replays()
  }, 120_000)

  it('that is left before its worker arrived has nobody’s arrival to wait for', async () => {
    await underWayWithout()
    expect(await obligations()).toMatchObject({ open: expect.arrayContaining(['agreed:deployment/1~2']) as string[] })
    expect(await lapsed('agreed:arrival/1')).toEqual(['ObligationOpened', 'ObligationLapsed'])
    await replays()
  }, 120_000)

  /** Signed; a worker deployed to the first post leaves before the arrival day. */
  async function underWayWithout(): Promise<void> {
    await write(it_.engine, 'practitioner/w-1', [
      { type: 'PractitionerRegistered', data: { org: 'ag-1', certificate: '社会工作师' } },
    ])
    await signed()
    await done('DeployWorker', post(1), { worker: 'w-1', certificate: '社会工作师' }, people.provider)
    await done('ReportWorkerLeft', post(1), { on: '2026-03-24', reason: '辞职' }, people.host)
  }
})
