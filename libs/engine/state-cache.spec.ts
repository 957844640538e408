import { MemoryStore } from '#event-store/memory'
import type { Instant, StreamId } from '#kernel'
import { openedContract, purchaser } from '../../test/engine.js'
import { law } from '../../test/signed-contract.js'
import { actionsOf, subjectsOf } from './actions.js'
import { decideNow } from './drafts.js'
import { Engine } from './engine.js'

const now = '2026-04-01T02:00:00.000Z' as Instant
const clock = { now: () => Promise.resolve(now), rehearsal: true, skew: () => 0, stop: () => undefined }
const size = 50

/** Answers late, and not in the order of asking, as a database does. */
class LateStore extends MemoryStore {
  private asked = 0

  override async read(streams: Parameters<MemoryStore['read']>[0]): ReturnType<MemoryStore['read']> {
    for (let turns = (this.asked += 1) % 5; turns >= 0; turns -= 1) await new Promise(setImmediate)
    return super.read(streams)
  }
}

/** More contracts than the cache holds, each in draft, and an engine that has just read them in order: the first are thrown out. */
async function full(contracts = size + 30): Promise<{ engine: Engine<MemoryStore>; ids: StreamId[] }> {
  const store = new LateStore(() => now)
  const ids: StreamId[] = []
  for (let n = 0; n < contracts; n += 1) ids.push(await openedContract({ store }, `c${n}-2026.1`))
  const engine = new Engine(store, clock, law, size)
  for (const id of ids) await engine.cache.get([id])
  return { engine, ids }
}
const statusOf = (state: unknown) => (state as { status: string }).status

describe('a cache that is full', () => {
  it('gives what was asked for, though reading a part of it throws out another', async () => {
    const { engine, ids } = await full()
    const held = await engine.cache.get(ids)
    expect(ids.filter((id) => held.get(id)?.version !== 1)).toEqual([])
  })

  it('tells the parties of every stream at its edge', async () => {
    const { engine, ids } = await full()
    const subjects = await subjectsOf(engine, ids)
    expect(ids.filter((id) => subjects.get(id)?.parties.purchaser?.[0] !== 'hs-mzj')).toEqual([])
  })

  it('calls no stream absent while forty others are asked for at once', async () => {
    const { engine, ids } = await full(400)
    let next = ids.length - size - 20 // those thrown out last, then those that will be next
    const absent: StreamId[] = []
    const walk = async () => {
      for (let id = ids[next++]; id !== undefined; id = ids[next++])
        if (statusOf(await engine.stateOf(id)) === 'absent') absent.push(id)
    }
    await Promise.all(Array.from({ length: 40 }, walk))
    expect(absent).toEqual([])
  })

  it.each([
    ['what can be done', (engine: Asked, stream: StreamId) => actionsOf(engine, { stream, actor: purchaser, isParty: true })],
    ['what a command would meet', (engine: Asked, stream: StreamId) => engine.consider(signing(stream))],
    [
      'what a draft would meet',
      (engine: Asked, stream: StreamId) => decideNow(engine, { ...signing(stream), registered: null }, purchaser),
    ],
  ])('tells %s of every stream alike, while all others are asked for at once', async (_name, ask) => {
    const { engine, ids } = await full(200)
    const answers = await Promise.all(ids.map(async (id) => JSON.stringify(await ask(engine, id))))
    const alone = JSON.stringify(await ask(engine, ids[0] as StreamId))
    expect(answers.filter((answer) => answer !== alone)).toEqual([])
  })
})

describe('a stream that somebody else has written', () => {
  it('is read anew for whoever knows of it, and else decided on as last known', async () => {
    const store = new MemoryStore(() => now)
    const id = await openedContract({ store }, 'c1-2026.1')
    const engine = new Engine(store, clock, law)
    await engine.cache.get([id])
    const elsewhere = new Engine(store, clock, law)
    await elsewhere.execute(signing(id))
    const { version = 0 } = (await elsewhere.cache.get([id])).get(id) ?? {}
    expect(version).toBeGreaterThan(1)
    expect((await engine.cache.get([id])).get(id)?.version).toBe(1)
    expect((await engine.cache.get([id], { stream: id, version: 1 })).get(id)?.version).toBe(1)
    expect((await engine.cache.get([id], { stream: id, version })).get(id)?.version).toBe(version)
  })
})

type Asked = Engine<MemoryStore>
const signing = (stream: StreamId) => ({
  act: 'SignContract',
  stream,
  data: { as: 'purchaser', number: 'HT-1' },
  actor: purchaser,
  commandId: stream,
})
