import type { Instant } from '#kernel'
import { plainAppend } from '../../test/database.js'
import { storeContract } from '../../test/store-contract.js'
import { MemoryStore } from './memory-store.js'

const now = '2026-03-02T02:00:00.000Z' as Instant

describe('a store in memory', () => {
  const store = new MemoryStore(() => now)
  storeContract(() => ({ store, numbered: () => Promise.resolve() }))

  it('lets nobody change a fact afterwards', async () => {
    const data = { list: [1] }
    await store.append(plainAppend('contract/frozen.1', 0, { facts: [{ type: 'Noted', schema: 1, data, occurredAt: now }] }))
    data.list.push(2)
    const [fact] = await store.read([{ stream: 'contract/frozen.1', above: 0 }])
    expect(fact?.data).toEqual({ list: [1] })
    expect(() => (fact?.data as typeof data).list.push(2)).toThrow(TypeError)
  })
})
