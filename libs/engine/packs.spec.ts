import type pg from 'pg'
import { programmePack } from '../../test/programme-pack.js'
import { readPack } from '#law'
import { lawInForce } from './packs.js'

const pack = readPack(programmePack())
const region = '341000'
const on = '2026-03-02'

/** A database whose packs the spec sets; every reading gives what was there when it began. */
function database() {
  const held = { packs: [] as (typeof pack)[], delays: [] as Promise<void>[] }
  const query = async () => {
    const rows = held.packs.map((data) => ({ data }))
    await held.delays.shift()
    return { rows }
  }
  return { held, pool: { query } as unknown as pg.Pool }
}

describe('a figure that was missing when it was asked for', () => {
  it('is found where the pack has been loaded by then', async () => {
    const { held, pool } = database()
    const packs = await lawInForce(pool)
    held.packs = [pack]
    const answer = await packs.byNewest(
      () => packs.law.figure('internalApproval', region, on),
      ({ known }) => !known,
    )
    expect(answer.known).toBe(true)
  })

  it('is found also where somebody else has read the packs meanwhile', async () => {
    const { held, pool } = database()
    const packs = await lawInForce(pool)
    const ask = async () => {
      const answer = packs.law.figure('internalApproval', region, on)
      // The reading of every second comes just after the question.
      if (!answer.known) {
        held.packs = [pack]
        await packs.refresh()
      }
      return answer
    }
    expect((await packs.byNewest(ask, ({ known }) => !known)).known).toBe(true)
  })

  it('is missing, and asked for once, where no pack has come', async () => {
    const { pool } = database()
    const packs = await lawInForce(pool)
    let asked = 0
    const ask = () => {
      asked += 1
      return packs.law.figure('internalApproval', region, on)
    }
    expect((await packs.byNewest(ask, ({ known }) => !known)).known).toBe(false)
    expect(asked).toBe(1)
  })
})

it('a slow reading of older packs does not take the place of a newer one', async () => {
  const { held, pool } = database()
  const packs = await lawInForce(pool)
  let letGo: () => void = () => undefined
  held.delays = [new Promise((resolve) => (letGo = resolve))]
  const slow = packs.refresh()
  held.packs = [pack]
  const newer = packs.refresh()
  letGo()
  await Promise.all([slow, newer])
  expect(packs.law.figure('internalApproval', region, on).known).toBe(true)
})
