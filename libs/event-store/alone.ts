import type pg from 'pg'

/** The lock of whoever does something under a name: one at a time in the whole database. */
export const lockOf = '7203342, hashtext($1)'

/**
 * Does `work` while no other instance does anything under this name; undefined while one does. The client holds the lock,
 * which also falls when its connection breaks. `only`: where an expression of SQL (`$1` is the name) does not hold, the lock is not asked for, nothing
 * is done, and `else` is given: one query where there is nothing to do.
 */
export async function alone<Result>(
  pool: pg.Pool,
  name: string,
  work: (client: pg.PoolClient) => Promise<Result>,
  only: { readonly when: string; readonly else: Result | undefined } = { when: 'true', else: undefined },
): Promise<Result | undefined> {
  const client = await pool.connect()
  try {
    const asked = `select case when ${only.when} then pg_try_advisory_lock(${lockOf}) end as locked`
    const { rows } = await client.query<{ locked: boolean | null }>(asked, [name])
    const { locked } = rows[0] ?? {}
    if (locked !== true) return locked === null ? only.else : undefined
    try {
      return await work(client)
    } finally {
      await client.query({ name: 'alone-no-more', text: `select pg_advisory_unlock(${lockOf})`, values: [name] })
    }
  } finally {
    client.release()
  }
}
