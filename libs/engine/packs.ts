import { contentHash } from './content-hash.js'
import { createLaw, type Law, type RegionPack } from '#law'
import type pg from 'pg'

/** The law with the regions' packs of the database, brought up to date as they change. */
export type LawInForce = {
  readonly law: Law
  /** Reads the packs again; true where they have changed. */
  refresh(): Promise<boolean>
}

/** Reads the packs and makes the law. What is answered comes from the newest law, also where the object was handed on before. */
export async function lawInForce(pool: pg.Pool): Promise<LawInForce> {
  let packs = await readPacks(pool)
  let version = contentHash(packs)
  let current = createLaw({ packs })
  const newest = <Name extends keyof Law>(name: Name): Law[Name] =>
    ((...args: never[]) => (current[name] as (...given: never[]) => unknown)(...args)) as Law[Name]
  return {
    law: {
      due: newest('due'),
      latest: newest('latest'),
      entry: newest('entry'),
      citation: newest('citation'),
      agreed: newest('agreed'),
      pack: newest('pack'),
      figure: newest('figure'),
      isWorkingDay: newest('isWorkingDay'),
      addWorkingDays: newest('addWorkingDays'),
      workingDaysBetween: newest('workingDaysBetween'),
      get calendar() {
        return current.calendar
      },
    },
    refresh: async () => {
      packs = await readPacks(pool)
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
