import type { StreamId } from '#kernel'
import type pg from 'pg'
import { plainAppend } from '../../test/database.js'
import { AppendQueue } from './append-queue.js'
import type { Append } from './facts.js'

/** What the queue asks of the database for commands that come at once, call by call; each is answered as if it were written. */
async function callsFor(appends: readonly Append[]): Promise<{ commands: Append[]; locks: unknown[] }[]> {
  const calls: { commands: Append[]; locks: unknown[] }[] = []
  const query = ({ values: [commands = '', locks = ''] }: { values: readonly string[] }) => {
    const call = { commands: JSON.parse(commands) as Append[], locks: JSON.parse(locks) as unknown[] }
    calls.push(call)
    return Promise.resolve({ rows: [{ results: call.commands.map(() => ({ position: '1', recordedAt: '' })) }] })
  }
  const queue = new AppendQueue({ query } as unknown as pg.Pool)
  await Promise.all(appends.map((append) => queue.add(append)))
  return calls
}

const [a, b, parent]: readonly [StreamId, StreamId, StreamId] = ['contract/a.1', 'contract/b.1', 'contract/parent.1']
const on = (stream: StreamId, version: number) => ({ reliesOn: [{ stream, version }] })
// Two lanes share what comes: of four commands the first two go in one call.
const others = [plainAppend('contract/y.1', 0), plainAppend('contract/z.1', 0)]

describe('what a call is told of the streams it names', () => {
  it('is one version where all expect the same and none writes it, in order of id', async () => {
    const [first] = await callsFor([plainAppend(b, 3, on(parent, 7)), plainAppend(a, 2, on(parent, 7)), ...others])
    expect(first?.locks).toEqual([
      { stream: a, written: true, version: 2 },
      { stream: b, written: true, version: 3 },
      { stream: parent, written: false, version: 7 },
    ])
  })

  it('is none of a stream that one writes and another relies on, whichever comes first: those are compared one after the other', async () => {
    for (const pair of [
      [plainAppend(a, 2), plainAppend(b, 3, on(a, 2))],
      [plainAppend(a, 3, on(b, 2)), plainAppend(b, 2)],
    ]) {
      const [first] = await callsFor([...pair, ...others])
      expect(first?.locks.filter((lock) => !Object.hasOwn(lock as object, 'version'))).toHaveLength(1)
    }
  })

  it('is none of a stream of which they expect different versions, or that both write', async () => {
    const differing = await callsFor([plainAppend(a, 2, on(parent, 7)), plainAppend(b, 3, on(parent, 6)), ...others])
    expect(differing[0]?.locks.at(-1)).toEqual({ stream: parent, written: false })
    const both = await callsFor([plainAppend(a, 2), plainAppend(a, 2), ...others])
    expect(both[0]?.locks).toEqual([{ stream: a, written: true }])
  })
})
