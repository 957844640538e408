import { obligationOf } from '#domain/process'
import { Engine, rehearsalClock, beginRehearsal, setRehearsalClock } from '#engine'
import type { Instant, StreamId } from '#kernel'
import { createLaw } from '#law'
import { testStore, type TestStore } from '../database.js'
import { people, signed } from '../signed-contract.js'
import { awarded, kinds, write } from './facts.js'

const start = '2026-03-27T04:00:00.000Z' as Instant
const signedOn = '2026-04-01T02:00:00.000Z' as Instant
/** Publication is due two working days after the signing (条例 第五十条). */
const due = '2026-04-03T16:00:00.000Z' as Instant

let db: TestStore
let one: Engine
let other: Engine
beforeAll(async () => {
  db = await testStore()
  await beginRehearsal(db.owner, start)
  ;[one, other] = [createLaw(), createLaw()].map((law) => new Engine(db.store, rehearsalClock(db.store), law)) as [Engine, Engine]
})
afterAll(() => db.close())

let asked = 0
const ask = (act: string, stream: StreamId, data: object, engine = one) =>
  engine.execute({
    act,
    stream,
    data,
    actor: act.startsWith('Publish') ? people.purchaser : people.process,
    commandId: `o${(asked += 1)}`,
  })
const done = async (...asking: Parameters<typeof ask>) => expect(await ask(...asking)).toHaveProperty('accepted')

/** A signed contract. */
async function contractOf(caseId: string): Promise<StreamId> {
  const contract = await awarded(one, caseId, start)
  await done('OpenContract', contract, { procurement: `procurement/${caseId}/1`, lot: '1' })
  await write(one, contract, [{ ...signed, at: signedOn }])
  return contract
}
/** An obligation of a contract from its signing on. */
async function owed(contract: StreamId, rule: string, doneBy: string, key?: string): Promise<StreamId> {
  const obligation = obligationOf(contract, rule, key)
  const from = { stream: contract, version: 3 }
  const duty = { rule, says: '测试', mode: 'must', from, bearer: 'purchaser', act: 'X', doneBy: [doneBy] }
  await done('OpenObligation', obligation, { ...duty, ...(key === undefined ? {} : { key }) })
  return obligation
}
const publication = (contract: StreamId) => owed(contract, 'contract-publication', `ContractPublished@${contract}`)
const publish = (contract: StreamId, engine?: Engine) =>
  ask('PublishContract', contract, { address: 'https://example.cn', disclosureReview: 'X' }, engine)
const breach = (obligation: StreamId, engine?: Engine) => ask('RecordBreach', obligation, {}, engine)
const positions = async (...streams: readonly StreamId[]) => {
  const facts = await db.store.read(streams.map((stream) => ({ stream, above: 0 })))
  return (type: string) => Number(facts.find((fact) => fact.type === type)?.position ?? Number.NaN)
}

describe('a breach', () => {
  it('is none once the act was done in time, however late a timer asks', async () => {
    const contract = await contractOf('hs-mzj-2026.met')
    const obligation = await publication(contract)
    await publish(contract)
    expect(await breach(obligation)).toMatchObject({ refused: [{ code: 'ObligationMet' }] })
    expect(await kinds(one, obligation)).toEqual(['ObligationOpened'])
  })

  it('raced by its fact in the last moment: what is recorded first counts, and a breach that was too early is taken back', async () => {
    const races = []
    for (let round = 0; round < 20; round += 1) {
      const contract = await contractOf(`hs-mzj-2026.last${round}`)
      races.push({ contract, obligation: await publication(contract) })
    }
    await setRehearsalClock(db.store, due)
    for (const { contract, obligation } of races) {
      const [breached, published] = await Promise.all([breach(obligation, other), publish(contract, one)])
      expect(published).toHaveProperty('accepted')
      const at = await positions(contract, obligation)
      if ('accepted' in breached) {
        expect(at('ObligationBreached')).toBeLessThan(at('ContractPublished'))
        await done('WithdrawBreach', obligation, {})
      } else expect(await kinds(one, obligation)).toEqual(['ObligationOpened'])
    }
  })
})

describe('two obligations of one kind', () => {
  it('are told apart by their key: each is met by its own fact', async () => {
    const contract = await contractOf('hs-mzj-2026.keys')
    const [first, second] = await Promise.all(
      ['1', '2'].map((key) => owed(contract, 'agreed:phase-acceptance', `PhaseAccepted@${contract}#${key}`, key)),
    )
    const met = async () =>
      (
        await db.pool.query<{ id: string }>('select id from views.obligation where id like $1 and met_on is not null', [
          `obligation/${contract}/%`,
        ])
      ).rows
    await write(one, contract, [{ type: 'PhaseAccepted', key: '2', at: signedOn, data: { phase: 2, items: [] } }])
    expect(await met()).toEqual([{ id: second }])
    await write(one, contract, [{ type: 'PhaseAccepted', key: '1', at: signedOn, data: { phase: 1, items: [] } }])
    expect((await met()).map(({ id }) => id).sort()).toEqual([first, second])
  })
})
