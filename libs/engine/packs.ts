import { createLaw, type Law, type RegionPack } from '#law'
import type pg from 'pg'
import { contentHash } from './content-hash.js'

/** The law with the regions' packs of the database, brought up to date as they change. */
export type LawInForce = {
  /** Asks the newest law each time, also where it was handed on before. */
  readonly law: Law
  /** Reads the packs again, one reading after another: an older one never takes the place of a newer. */
  readonly refresh: () => Promise<void>
  /**
   * What `ask` answers. Where that misses a region's figure and the packs have changed since it was asked, whoever read them:
   * what it answers by the newest.
   */
  readonly byNewest: <Answer>(ask: () => Answer | Promise<Answer>, misses: (answer: Answer) => boolean) => Promise<Answer>
}

/** Reads the packs and makes the law. */
export async function lawInForce(pool: pg.Pool): Promise<LawInForce> {
  const first = await readPacks(pool)
  let version = contentHash(first)
  let current = createLaw({ packs: first })
  let reading = Promise.resolve()
  const read = async () => {
    const packs = await readPacks(pool)
    const found = contentHash(packs)
    if (found === version) return
    current = createLaw({ packs })
    version = found
  }
  const refresh = (): Promise<void> => {
    reading = reading.catch(() => undefined).then(read)
    return reading
  }
  return {
    law: new Proxy(current, { get: (_first, name) => current[name as keyof Law] }),
    refresh,
    byNewest: async (ask, misses) => {
      const asked = version
      const answer = await ask()
      if (!misses(answer)) return answer
      await refresh()
      return version === asked ? answer : ask()
    },
  }
}

async function readPacks(pool: pg.Pool): Promise<RegionPack[]> {
  const { rows } = await pool.query<{ data: RegionPack }>({
    name: 'packs',
    text: 'select data from identity.pack order by region, valid_from',
  })
  return rows.map((row) => row.data)
}
