import type { StreamId } from '#kernel'
import type pg from 'pg'

/** The streams of all obligations and windows that are neither met nor closed, in order of id. */
export async function openObligations(pool: pg.Pool): Promise<StreamId[]> {
  const { rows } = await pool.query<{ id: StreamId }>(
    'select id from views.obligation where met_on is null and closed_on is null order by id collate "C"',
  )
  return rows.map(({ id }) => id)
}
