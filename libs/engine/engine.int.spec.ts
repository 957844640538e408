import { theProcess, type Actor } from '#domain'
import type { StreamId } from '#kernel'
import { testStore, type TestStore } from '../../test/database.js'
import { engineOn, host, openedContract, provider, purchaser, setClock } from '../../test/engine.js'
import type { Engine } from './engine.js'

let db: TestStore
let one: Engine
let other: Engine
beforeAll(async () => {
  db = await testStore()
  await setClock(db, '2026-04-01T02:00:00.000Z')
  one = engineOn(db)
  other = engineOn(db)
})
afterAll(() => db.close())

let command = 0
const sign = (engine: Engine, stream: StreamId, actor: Actor, as: string, commandId = `k${(command += 1)}`) =>
  engine.execute({ act: 'SignContract', stream, data: { as, number: 'HT-1' }, actor, commandId })
const refusedWith = (code: string) =>
  expect.objectContaining({ refused: expect.arrayContaining([expect.objectContaining({ code })]) as unknown }) as unknown

describe('a command', () => {
  it('sent four times at once to two instances has one effect and one answer', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.same.1')
    const outcomes = await Promise.all(
      [one, other, one, other].map((engine) => sign(engine, stream, purchaser, 'purchaser', 'the-one')),
    )
    expect(outcomes.map((outcome) => ('accepted' in outcome ? outcome.accepted.map((fact) => fact.id) : outcome))).toEqual(
      Array(4).fill(('accepted' in outcomes[0]! && outcomes[0].accepted.map((fact) => fact.id)) || []),
    )
    expect(await db.store.read([{ stream, above: 1 }])).toHaveLength(1)
  })

  it('repeated after its own effect would refuse it gives its first result', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.again.1')
    const first = await sign(one, stream, purchaser, 'purchaser', 'again')
    const second = await sign(other, stream, purchaser, 'purchaser', 'again')
    expect(second).toEqual({ ...first, repeated: true })
  })

  it('of another content under the same id is not taken for the first', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.reused.1')
    await sign(one, stream, purchaser, 'purchaser', 'reused')
    const outcome = await one.execute({
      act: 'SignContract',
      stream,
      data: { as: 'purchaser', number: 'HT-2' },
      actor: purchaser,
      commandId: 'reused',
    })
    expect(outcome).toEqual({ reused: true })
  })

  it('of the same person and id for another organization is another command: it gets no first result of theirs', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.theirs.1')
    await sign(one, stream, purchaser, 'purchaser', 'theirs')
    const outcome = await sign(one, stream, { ...purchaser, org: 'elsewhere', roles: ['evaluator'] }, 'purchaser', 'theirs')
    expect(outcome).toEqual(refusedWith('NotYours'))
  })

  it('of a person who bears the process’s name is not even decided, and a process bears no other', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.named.1')
    await expect(sign(one, stream, { ...purchaser, person: '#process' }, 'purchaser')).rejects.toThrow(/may not act/)
    await expect(sign(one, stream, { ...purchaser, org: '#process' }, 'purchaser')).rejects.toThrow(/may not act/)
    await expect(sign(one, stream, { ...theProcess, person: 'process' }, 'purchaser')).rejects.toThrow(/may not act/)
  })

  it('that was refused is not remembered: once the reason is gone it is accepted under the same id', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.later.1')
    const publish = () =>
      one.execute({
        act: 'PublishContract',
        stream,
        data: { address: 'https://example.cn', disclosureReview: 'X' },
        actor: purchaser,
        commandId: 'early',
      })
    expect(await publish()).toEqual(refusedWith('ContractNotSigned'))
    for (const [actor, as] of [
      [purchaser, 'purchaser'],
      [provider, 'provider'],
      [host, 'host'],
    ] as const)
      await sign(one, stream, actor, as)
    expect(await publish()).toHaveProperty('accepted')
  })

  it('of two who saw the same version (If-Match), the second is told the version it missed', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.match.1')
    const at = (actor: Actor, as: string) =>
      one.execute({ act: 'SignContract', stream, data: { as, number: 'HT-1' }, actor, commandId: `match-${as}`, ifVersion: 1 })
    expect(await at(purchaser, 'purchaser')).toHaveProperty('accepted')
    expect(await at(provider, 'provider')).toEqual({ stale: 2 })
  })
})

describe('two instances', () => {
  it('give no refusal from a stale cache: what the other one wrote is read before anyone is turned away', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.stale.1')
    await one.stateOf(stream)
    await other.stateOf(stream)
    for (const [actor, as] of [
      [purchaser, 'purchaser'],
      [provider, 'provider'],
      [host, 'host'],
    ] as const)
      await sign(other, stream, actor, as)
    // `one` still holds the draft: by it, nothing could be published.
    const outcome = await one.execute({
      act: 'PublishContract',
      stream,
      data: { address: 'https://example.cn', disclosureReview: 'X' },
      actor: purchaser,
      commandId: 'stale',
    })
    expect(outcome).toHaveProperty('accepted')
  })

  it('decide again when the other was first: three parties sign at once, all three are taken', async () => {
    const stream = await openedContract(db, 'hs-mzj-2026.three.1')
    const outcomes = await Promise.all([
      sign(one, stream, purchaser, 'purchaser'),
      sign(other, stream, provider, 'provider'),
      sign(one, stream, host, 'host'),
    ])
    expect(outcomes.every((outcome) => 'accepted' in outcome)).toBe(true)
    const kinds = (await db.store.read([{ stream, above: 0 }])).map((fact) => fact.type)
    expect(kinds.filter((kind) => kind === 'PartySigned')).toHaveLength(3)
    expect(kinds.slice(-2)).toEqual(['ContractSigned', 'PaymentConditionMet'])
  })
})

describe('obligations', () => {
  const open = (stream: StreamId, rule: string, doneBy: string, engine = one) =>
    engine.execute({
      act: 'OpenObligation',
      stream: `obligation/${stream}/${rule}`,
      data: {
        rule,
        says: '测试',
        mode: 'must',
        from: { stream, version: 7 },
        bearer: 'purchaser',
        act: 'X',
        doneBy: [`${doneBy}@${stream}`],
      },
      actor: theProcess,
      commandId: `${stream}:${rule}`,
    })
  const row = async (stream: StreamId, rule: string) =>
    (
      await db.pool.query<{ met: boolean; breached: boolean; due: Date }>(
        `select met_on is not null as met, breached_on is not null as breached, due from views.obligation where id = $1`,
        [`obligation/${stream}/${rule}`],
      )
    ).rows[0]
  const signed = async (award: string) => {
    const stream = await openedContract(db, award)
    for (const [actor, as] of [
      [purchaser, 'purchaser'],
      [provider, 'provider'],
      [host, 'host'],
    ] as const)
      await sign(one, stream, actor, as)
    return stream
  }
  const publish = (stream: StreamId, engine = one) =>
    engine.execute({
      act: 'PublishContract',
      stream,
      data: { address: 'https://example.cn', disclosureReview: 'X' },
      actor: purchaser,
      commandId: `publish ${stream}`,
    })
  const breach = (stream: StreamId, rule: string, engine = one) =>
    engine.execute({
      act: 'RecordBreach',
      stream: `obligation/${stream}/${rule}`,
      data: {},
      actor: theProcess,
      commandId: `breach ${stream} ${rule} ${(command += 1)}`,
    })

  it('two of one contract are met each by its own fact, in the same transaction', async () => {
    const stream = await signed('hs-mzj-2026.two.1')
    await open(stream, 'contract-publication', 'ContractPublished')
    await open(stream, 'contract-filing', 'ContractFiled')
    await publish(stream)
    expect(await row(stream, 'contract-publication')).toMatchObject({ met: true })
    expect(await row(stream, 'contract-filing')).toMatchObject({ met: false })
  })

  it('opened after its fact is there, is met at once', async () => {
    const stream = await signed('hs-mzj-2026.after.1')
    await publish(stream)
    await open(stream, 'contract-publication', 'ContractPublished')
    expect(await row(stream, 'contract-publication')).toMatchObject({ met: true })
  })

  it('opened while its fact is being written, is met whichever comes first', async () => {
    for (let round = 0; round < 20; round += 1) {
      const stream = await signed(`hs-mzj-2026.meet${round}.1`)
      await Promise.all([open(stream, 'contract-publication', 'ContractPublished', other), publish(stream, one)])
      expect(await row(stream, 'contract-publication')).toMatchObject({ met: true })
    }
  })

  it('is not breached before its due, and says from when on it can be (条例 第五十条: two working days)', async () => {
    const stream = await signed('hs-mzj-2026.early.1')
    await open(stream, 'contract-publication', 'ContractPublished')
    expect(await breach(stream, 'contract-publication')).toEqual({
      refused: [expect.objectContaining({ code: 'NotYetDue', notBefore: '2026-04-03T16:00:00.000Z' })],
    })
  })

  it('a breach raced by its fact: the fact is taken and meets it, whichever comes first', async () => {
    await setClock(db, '2026-04-03T16:00:00.000Z')
    for (let round = 0; round < 20; round += 1) {
      const stream = await signed(`hs-mzj-2026.race${round}.1`)
      await open(stream, 'contract-publication', 'ContractPublished')
      const [, published] = await Promise.all([breach(stream, 'contract-publication', other), publish(stream, one)])
      expect(published).toHaveProperty('accepted')
      expect((await row(stream, 'contract-publication'))?.met).toBe(true)
    }
  })

  it('a breach bears the due as its moment, however late it is recorded', async () => {
    const stream = await signed('hs-mzj-2026.moment.1')
    await open(stream, 'contract-publication', 'ContractPublished')
    await setClock(db, '2026-06-01T02:00:00.000Z')
    await breach(stream, 'contract-publication')
    const [opened, breached] = await db.store.read([{ stream: `obligation/${stream}/contract-publication`, above: 0 }])
    expect(breached).toMatchObject({
      type: 'ObligationBreached',
      occurredAt: (opened?.data as { due: string }).due,
      recordedAt: '2026-06-01T02:00:00.000Z',
    })
  })
})
