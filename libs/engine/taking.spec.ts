import type { Actor } from '#domain'
import { MemoryStore } from '#event-store/memory'
import type { Instant, StreamId } from '#kernel'
import type { GivenFact } from '../../test/given.js'
import { law, noon, openedWith, people, signed, started } from '../../test/signed-contract.js'
import { writeFacts } from '../../test/write-facts.js'
import type { CommandRequest, Outcome } from './command.js'
import { Engine } from './engine.js'

/** Two contracts of one provider, the one with fourteen posts. */
const [here, there] = ['hs-mzj-2026.mz-41.1', 'hs-mzj-2026.mz-42.1'] as const
const post = (award: string, n = 1): StreamId => `post/${award}/${n}`
const worker = { worker: 'w-11', certificate: '社会工作师' }
const registered = (of = 'ag-1'): GivenFact => ({
  type: 'PractitionerRegistered',
  data: { org: of, certificate: '社会工作师', saidBy: 'operator' },
})

let store: MemoryStore
let engine: Engine<MemoryStore>
let now: Instant
let asked = 0
beforeEach(async () => {
  now = noon('2026-04-09')
  store = new MemoryStore(() => now)
  engine = new Engine(store, { now: () => Promise.resolve(now), rehearsal: true, skew: () => 0, stop: () => undefined }, law)
  for (const award of [here, there]) await writeFacts(store, `contract/${award}`, [openedWith({ posts: 14 }), signed])
  for (const id of ['w-11', 'w-12']) await writeFacts(store, `practitioner/${id}`, [registered()])
})

const ask = (act: string, stream: StreamId, data: object, more: Partial<CommandRequest> = {}): Promise<Outcome> =>
  engine.execute({ act, stream, data, actor: people.provider, commandId: `c${(asked += 1)}`, ...more })
const done = async (...asking: Parameters<typeof ask>): Promise<string> => {
  const outcome = await ask(...asking)
  expect(outcome).toHaveProperty('accepted')
  return ('accepted' in outcome && outcome.accepted[0]?.id) || ''
}
const codes = async (...asking: Parameters<typeof ask>): Promise<readonly string[]> => {
  const outcome = await ask(...asking)
  return 'refused' in outcome ? outcome.refused.map(({ code }) => code) : Object.keys(outcome)
}
const deploy = (stream: StreamId, of: object = worker, more: Partial<CommandRequest> = {}) =>
  codes('DeployWorker', stream, of, more)
const leave = (stream: StreamId) => done('ReportWorkerLeft', stream, { on: '2026-04-09', reason: '辞职' })
const kinds = async (stream: StreamId) => (await store.read([{ stream, above: 0 }])).map(({ type }) => type)

describe('a worker', () => {
  it('fills at most one post, whatever the contract and however many posts it has; leaving frees them', async () => {
    await done('DeployWorker', post(here), worker)
    expect(await deploy(post(there))).toEqual(['WorkerInAnotherPost'])
    expect(await deploy(post(here, 14))).toEqual(['WorkerInAnotherPost'])
    await leave(post(here))
    await done('DeployWorker', post(here, 13), worker)
    expect(await deploy(post(here, 14))).toEqual(['WorkerInAnotherPost'])
    await leave(post(here, 13))
    await done('DeployWorker', post(there), worker)
    expect(await deploy(post(here))).toEqual(['WorkerInAnotherPost'])
    expect(await kinds('practitioner/w-11')).toEqual(['PractitionerRegistered', ...Array<string>(3).fill('WorkerTaken')])
  })

  it('asked for in several posts at once, of whatever contract, comes to one of them', async () => {
    const posts = [post(here, 1), post(there, 1), post(here, 13), post(there, 14)]
    const outcomes = await Promise.all(posts.map((one) => deploy(one)))
    expect(outcomes.filter(([first]) => first === 'accepted')).toHaveLength(1)
    expect(outcomes.filter(([first]) => first === 'WorkerInAnotherPost')).toHaveLength(3)
    const filled = await Promise.all(posts.map(async (one) => (await kinds(one)).length))
    expect(filled.sort()).toEqual([0, 0, 0, 1])
  })

  it('is told to be in this contract, or in another, which is not named', async () => {
    await done('DeployWorker', post(here), worker)
    const [same, other] = [await ask('DeployWorker', post(here, 2), worker), await ask('DeployWorker', post(there), worker)]
    expect(same).toMatchObject({ refused: [{ says: '该社工同一时间已经在本合同第1岗，离开以后才能派到这里' }] })
    expect(other).toMatchObject({ refused: [{ says: '该社工同一时间已经在另一份合同的岗位，离开以后才能派到这里' }] })
    expect(JSON.stringify([other, store.refused])).not.toContain('mz-41.1/1')
  })

  it('is not told of to another organization: not theirs, and where it is stays unsaid', async () => {
    await done('DeployWorker', post(here), worker)
    await writeFacts(store, 'contract/hs-mzj-2026.mz-43.1', [openedWith({}, { provider: ['ag-2'] }), signed])
    const another = { actor: { ...people.provider, person: 'ag-2.jb', org: 'ag-2' } as Actor }
    expect(await deploy(post('hs-mzj-2026.mz-43.1'), worker, another)).toEqual(['WorkerOfAnotherOrganization'])
  })

  it('goes on to the next contract when the service of this one is over, without having left it, and not a day sooner', async () => {
    const next = (arrival: string) => openedWith({ arrival })
    await writeFacts(store, `contract/${here}`, [started])
    await writeFacts(store, 'contract/hs-mzj-2027.mz-41.1', [next('2027-04-14'), signed])
    await writeFacts(store, 'contract/hs-mzj-2027.mz-42.1', [next('2027-04-15'), signed])
    await done('DeployWorker', post(here), worker)
    await done('ConfirmArrival', post(here), { on: '2026-04-09' }, { actor: people.host })
    now = noon('2027-04-10')
    expect(await deploy(post('hs-mzj-2027.mz-41.1'))).toEqual(['WorkerInAnotherPost'])
    await done('DeployWorker', post('hs-mzj-2027.mz-42.1'), worker)
    now = noon('2027-04-15')
    const arrives = (on: string) => codes('ConfirmArrival', post('hs-mzj-2027.mz-42.1'), { on }, { actor: people.host })
    expect(await arrives('2027-04-14')).toEqual(['WorkerInAnotherPost'])
    expect(await arrives('2027-04-15')).toContain('accepted')
  })

  it('is taken by nothing that is refused, and asked again under its id the act gives its first result', async () => {
    expect(await deploy(post(here, 15))).toEqual(['NoSuchPost'])
    expect(await kinds('practitioner/w-11')).toEqual(['PractitionerRegistered'])
    const first = await ask('DeployWorker', post(here), worker, { commandId: 'same' })
    const again = await ask('DeployWorker', post(here), worker, { commandId: 'same' })
    expect(again).toEqual({ ...first, repeated: true })
  })

  it('taken for a post that was not filled after all is free: whoever comes next gets the worker, and the first may try again', async () => {
    const before = store.append.bind(store)
    store.append = (one) => (one.act === 'DeployWorker' ? Promise.reject(new Error('cut off')) : before(one))
    await expect(ask('DeployWorker', post(here), worker, { commandId: 'cut' })).rejects.toThrow('cut off')
    store.append = before
    await done('DeployWorker', post(there), worker)
    expect(await deploy(post(here), worker, { commandId: 'cut' })).toEqual(['WorkerInAnotherPost'])
    await leave(post(there))
    await done('DeployWorker', post(here), worker, { commandId: 'cut' })
  })
})

describe('putting right who is where', () => {
  it('takes as well: whose leaving is struck is in the post again, and cannot be where somebody else needs them meanwhile', async () => {
    await done('DeployWorker', post(here), worker)
    const left = await leave(post(here))
    await done('DeployWorker', post(there), worker)
    const striking = { fact: left, act: 'ReportWorkerLeft', reason: '报错了' }
    expect(await codes('StrikeAct', post(here), striking)).toEqual(['WorkerInAnotherPost'])
    await leave(post(there))
    await done('StrikeAct', post(here), striking)
    expect(await deploy(post(there))).toEqual(['WorkerInAnotherPost'])
  })

  it('gives the one back who was named by mistake, and takes the other, who must be free', async () => {
    const wrong = await done('DeployWorker', post(here), worker)
    await done('DeployWorker', post(there), { ...worker, worker: 'w-12' })
    const correcting = { fact: wrong, act: 'DeployWorker', data: { ...worker, worker: 'w-12' }, reason: '编号写错' }
    expect(await codes('CorrectAct', post(here), correcting)).toEqual(['WorkerInAnotherPost'])
    await leave(post(there))
    await done('CorrectAct', post(here), correcting)
    expect(await deploy(post(there), { ...worker, worker: 'w-12' })).toEqual(['WorkerInAnotherPost'])
    await done('DeployWorker', post(there), worker)
  })
})

describe('a deployment that is registered', () => {
  const paper = { occurredAt: noon('2026-04-09'), evidence: { number: 'PZ-1' } }

  it('of somebody who was in another post at the time has happened: that is found beside it, as long as it stands', async () => {
    await writeFacts(store, 'contract/hs-mzj-2026.mz-44.1', [openedWith({}), signed], { recordedAt: noon('2026-05-01') })
    await done('DeployWorker', post(here), worker)
    now = noon('2026-05-06')
    const elsewhere = post('hs-mzj-2026.mz-44.1')
    const fact = await done('DeployWorker', elsewhere, worker, { registered: paper })
    expect(await kinds(elsewhere)).toEqual(['WorkerDeployed', 'IrregularityFound'])
    const found = (await store.read([{ stream: elsewhere, above: 1 }]))[0]
    expect(found).toMatchObject({ key: 'WorkerInAnotherPost', caseId: 'hs-mzj-2026.mz-44', data: { act: 'DeployWorker' } })
    expect(JSON.stringify(found)).not.toContain('mz-41')
    // The worker is in both now: a third gets nobody, also once one of them is left.
    await done('ReportWorkerLeft', elsewhere, { on: '2026-05-06', reason: '辞职' })
    expect(await deploy(post(there))).toEqual(['WorkerInAnotherPost'])
    expect(await codes('StrikeAct', elsewhere, { fact, act: 'DeployWorker', reason: '登错了' })).toEqual(['LaterActInTheWay'])
  })

  it('is withdrawn with it where that is struck, and stays where it is corrected', async () => {
    await writeFacts(store, 'contract/hs-mzj-2026.mz-44.1', [openedWith({}), signed], { recordedAt: noon('2026-05-01') })
    await done('DeployWorker', post(here), worker)
    now = noon('2026-05-06')
    const elsewhere = post('hs-mzj-2026.mz-44.1')
    const fact = await done('DeployWorker', elsewhere, worker, { registered: paper })
    const correcting = { fact, act: 'DeployWorker', data: worker, reason: '凭据号码写错' }
    await done('CorrectAct', elsewhere, correcting, { registered: { ...paper, evidence: { number: 'PZ-2' } } })
    expect(await kinds(elsewhere)).not.toContain('IrregularityWithdrawn')
    await done('StrikeAct', elsewhere, { fact, act: 'DeployWorker', reason: '登错了' })
    expect(await kinds(elsewhere)).toContain('IrregularityWithdrawn')
  })

  it('twice in one form, of one worker in two posts, is found at the second', async () => {
    await writeFacts(store, 'contract/hs-mzj-2026.mz-44.1', [openedWith({}), signed], { recordedAt: noon('2026-05-01') })
    now = noon('2026-05-06')
    const [first, second] = [post('hs-mzj-2026.mz-44.1'), post('hs-mzj-2026.mz-44.1', 2)]
    const papers = [first, second].map((stream) => ({ act: 'DeployWorker', stream, data: worker, registered: paper }))
    await done('RegisterPapers', first, { papers })
    expect([await kinds(first), await kinds(second)]).toEqual([['WorkerDeployed'], ['WorkerDeployed', 'IrregularityFound']])
  })
})
