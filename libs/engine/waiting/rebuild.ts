import type pg from 'pg'

/** Begins a rebuild, or goes on with one that was broken off: gives when that began. */
export async function beginRebuild(pool: pg.Pool, what: string): Promise<Date> {
  await pool.query('insert into engine.rebuild (what) values ($1) on conflict do nothing', [what])
  const { rows } = await pool.query<{ since: Date }>('select since from engine.rebuild where what = $1', [what])
  if (rows[0] === undefined) throw new Error(`another rebuild of ${what} has just come to its end: ask again`)
  return rows[0].since
}

/** A rebuild came to its end: the next one begins afresh. */
export async function endRebuild(pool: pg.Pool, what: string): Promise<void> {
  await pool.query('delete from engine.rebuild where what = $1', [what])
}
