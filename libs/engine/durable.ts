import type pg from 'pg'

/** Settings without which PostgreSQL may lose what it has confirmed. */
const needed = ['fsync', 'full_page_writes', 'synchronous_commit']

/** Throws an Error that names each setting of a database that may lose what it has confirmed, unless what is in it is thrown away anyway. */
export async function refuseUnsafe(pool: pg.Pool, throwaway: boolean): Promise<void> {
  if (throwaway) return
  const { rows } = await pool.query<{ name: string }>(
    `select name from pg_settings where name = any($1::text[]) and setting = 'off' order by name`,
    [needed],
  )
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(', ')
  throw new Error(
    `${names} off: it may lose acts it has confirmed. Switch on what is off, or set SANSHE_DATABASE=throwaway where nothing in it matters (tests, rehearsals)`,
  )
}
