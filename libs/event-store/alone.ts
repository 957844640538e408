import type pg from 'pg'

/** The lock of whoever does something under a name: one at a time in the whole database. */
export const lockOf = '7203342, hashtext($1)'

/**
 * Does `work` while no other instance does anything under this name; undefined while one does. The client holds the lock,
 * which also falls when its connection breaks. `only`: where an expression of SQL (`$1` is the name; `named` is what the server remembers it by) does not
 * hold, the lock is not asked for, nothing is done, and `else` is given: one query where there is nothing to do.
 */
export async function alone<Result>(
  pool: pg.Pool,
  name: string,
  work: (client: pg.PoolClient) => Promise<Result>,
  only: { readonly named: string; readonly when: string; readonly else: Result | undefined } = {
    named: 'alone',
    when: 'true',
    else: undefined,
  },
): Promise<Result | undefined> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ locked: boolean | null }>({
      name: only.named,
      text: `select case when ${only.when} then pg_try_advisory_lock(${lockOf}) end as locked`,
      values: [name],
    })
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
