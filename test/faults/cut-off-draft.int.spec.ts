import { randomUUID } from 'node:crypto'
import {
  beginRehearsal,
  Engine,
  issueDraft,
  openDrafts,
  rehearsalClock,
  returnDraft,
  reviewDraft,
  reviseDraft,
  startDraft,
  type Draft,
} from '#engine'
import { testStore, type TestStore } from '../database.js'
import { contractId, law, noon, opened, signed } from '../signed-contract.js'
import { writeFacts } from '../write-facts.js'

const at = noon('2026-04-03')
let db: TestStore
let engine: Engine
beforeEach(async () => {
  db = await testStore()
  await beginRehearsal(db.owner, at)
  engine = new Engine(db.store, rehearsalClock(db.store), law)
  await writeFacts(db.store, contractId, [opened, signed])
})
afterEach(() => db.close())

const signer = (person: string, duty: string) => ({ person, org: 'hs-mzj', roles: ['purchaser'] as const, duties: [duty] })
const [first, second] = [signer('hs-mzj.qf', '签发'), signer('hs-mzj.qf2', '签发')]
const drafter = signer('hs-mzj.jb', '经办')

/** A draft that only waits to be issued. */
async function reviewed(): Promise<Draft> {
  const data = { address: 'https://example.cn/1', disclosureReview: 'X' }
  const started = await startDraft(engine, {
    ...{ act: 'PublishContract', stream: contractId, data, registered: null, collective: false, at },
    ...{ steps: ['经办', '审核', '签发'], signer: drafter, commandId: randomUUID() },
  })
  const { draft } = started as { draft: Draft }
  const outcome = await reviewDraft(engine, draft, { signer: signer('hs-mzj.sh', '审核'), seen: draft.version, at })
  return (outcome as { draft: Draft }).draft
}

/** Issues by an engine that fails before or after the act itself: the claim stays. */
async function cutOff(draft: Draft, when: 'before' | 'after'): Promise<Draft> {
  const broken = new Engine(db.store, rehearsalClock(db.store), law)
  const execute = broken.execute.bind(broken)
  broken.execute = async (request) => {
    if (when === 'after') await execute(request)
    throw new Error('connection terminated unexpectedly')
  }
  await expect(issueDraft(broken, draft, { signer: first, seen: draft.version, at }, undefined)).rejects.toThrow(/terminated/)
  return current()
}

async function current(): Promise<Draft> {
  return (await openDrafts(db.pool, 'hs-mzj', { limit: 1 }))[0] as Draft
}
const aMinutePasses = () => db.owner.query(`update engine.draft set issuing_since = issuing_since - interval '61 seconds'`)
const published = async () =>
  (await db.store.read([{ stream: contractId, above: 0 }])).filter(({ type }) => type === 'ContractPublished')
const refusedWith = (code: string) => ({ refused: [{ code }] })

it('a claim that was cut off holds for a minute; then another issuer may take it over', async () => {
  const claimed = await cutOff(await reviewed(), 'before')
  const step = { signer: second, seen: claimed.version, at }
  expect(await issueDraft(engine, claimed, step, undefined)).toMatchObject(refusedWith('DraftBeingIssued'))
  await aMinutePasses()
  expect(await issueDraft(engine, await current(), step, undefined)).toHaveProperty('accepted')
  expect(await published()).toHaveLength(1)
})

it('it may also be returned or revised then', async () => {
  const claimed = await cutOff(await reviewed(), 'before')
  const step = { signer: drafter, seen: claimed.version, at }
  expect(await reviseDraft(engine, claimed, step, { data: {}, registered: null })).toMatchObject(refusedWith('DraftBeingIssued'))
  await aMinutePasses()
  const returned = await returnDraft(engine, await current(), { ...step, signer: second }, '地址有误')
  expect(returned).toMatchObject({ draft: { status: 'returned', issuing: null } })
})

it('an act that was done before its issuer was cut off is not done twice: whoever takes over finds it issued', async () => {
  const claimed = await cutOff(await reviewed(), 'after')
  await aMinutePasses()
  const taken = await issueDraft(engine, await current(), { signer: second, seen: claimed.version, at }, undefined)
  expect(taken).toMatchObject(refusedWith('DraftIssued'))
  expect(await published()).toHaveLength(1)
})
