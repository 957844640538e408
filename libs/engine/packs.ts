import { createLaw, type Law, type RegionPack } from '#law'
import type pg from 'pg'
import { contentHash } from './content-hash.js'

/** The law with the regions' packs of the database, brought up to date as they change. */
export type LawInForce = {
  /** Asks the newest law each time, also where it was handed on before. */
  readonly law: Law
  /** Reads the packs again; true where they have changed. */
  readonly refresh: () => Promise<boolean>
}

/** Reads the packs and makes the law. */
export async function lawInForce(pool: pg.Pool): Promise<LawInForce> {
  const first = await readPacks(pool)
  let version = contentHash(first)
  let current = createLaw({ packs: first })
  return {
    law: new Proxy(current, { get: (_first, name) => current[name as keyof Law] }),
    refresh: async () => {
      const packs = await readPacks(pool)
      const found = contentHash(packs)
      if (found === version) return false
      current = createLaw({ packs })
      version = found
      return true
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
