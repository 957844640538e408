import { readPack } from '#law'
import type pg from 'pg'

/**
 * Keeps the region's pack of a programme, where engines take it from within a second. Throws a RangeError that lists every
 * fault of a pack that cannot be read.
 */
export async function loadPack(pool: pg.Pool, programme: { readonly pack: unknown }): Promise<void> {
  const pack = readPack(programme.pack)
  await pool.query(
    `insert into identity.pack (region, valid_from, data) values ($1, $2, $3::jsonb)
     on conflict (region, valid_from) do update set data = excluded.data where identity.pack.data <> excluded.data`,
    [pack.region, pack.validFrom, JSON.stringify(pack)],
  )
}
