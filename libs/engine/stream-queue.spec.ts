import type { StreamId } from '#kernel'
import { StreamBusy, StreamQueue } from './stream-queue.js'

const [a, b]: readonly [StreamId, StreamId] = ['contract/a.1', 'contract/b.1']

/** A promise and what settles it. */
const held = () => Promise.withResolvers<void>()

describe('a queue per stream', () => {
  it('lets one at a time at a stream, in the order of asking, whatever came of those before', async () => {
    const queue = new StreamQueue()
    const done: number[] = []
    let inside = 0
    const work = (n: number) => async () => {
      inside += 1
      expect(inside).toBe(1)
      await new Promise(setImmediate)
      inside -= 1
      done.push(n)
      if (n === 2) throw new Error('refused by the database')
    }
    const results = await Promise.allSettled([1, 2, 3, 4].map((n) => queue.inTurn(a, work(n))))
    expect(done).toEqual([1, 2, 3, 4])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  })

  it('makes nobody wait for another stream', async () => {
    const queue = new StreamQueue()
    const hangs = held()
    const first = queue.inTurn(a, () => hangs.promise)
    expect(await queue.inTurn(b, () => Promise.resolve('done'))).toBe('done')
    hangs.resolve()
    await first
  })

  it('turns away who has waited too long; the others have their turn', async () => {
    const queue = new StreamQueue(20)
    const hangs = held()
    const first = queue.inTurn(a, () => hangs.promise)
    await expect(queue.inTurn(a, () => Promise.resolve())).rejects.toThrow(StreamBusy)
    const third = queue.inTurn(a, () => Promise.resolve('third'))
    hangs.resolve()
    await first
    expect(await third).toBe('third')
  })
})
