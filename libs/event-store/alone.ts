import type pg from 'pg'

/** The lock of whoever does something under a name: one at a time in the whole database. */
export const lockOf = '7203342, hashtext($1)'

/**
 * Does `work` while no other instance does anything under this name; undefined while one does. The client holds the lock,
 * which also falls when its connection breaks.
 */
export async function alone<Result>(
  pool: pg.Pool,
  name: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result | undefined> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ locked: boolean }>(`select pg_try_advisory_lock(${lockOf}) as locked`, [name])
    if (!rows[0]?.locked) return undefined
    try {
      return await work(client)
    } finally {
      await client.query(`select pg_advisory_unlock(${lockOf})`, [name])
    }
  } finally {
    client.release()
  }
}
