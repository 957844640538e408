import type pg from 'pg'

/** Numbers what is committed and not yet numbered, of at most so many commands. Gives of how many it numbered the facts; -1 while another instance holds the lock. */
export async function sequenceFacts(pool: pg.Pool, atMost = 1000): Promise<number> {
  const { rows } = await pool.query<{ numbered: number }>({
    name: 'sequence-facts',
    text: 'select store.sequence_facts($1) as numbered',
    values: [atMost],
  })
  return rows[0]?.numbered ?? 0
}

/** Keeps the sequencer standing still until the client's transaction ends; waits for a numbering that is under way. */
export async function holdSequencer(client: pg.PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock(7203341)')
}

/** The number of the newest numbered fact, `'0'` where there is none. */
export async function headOfLog(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ seq: string }>('select coalesce(max(seq), 0)::text as seq from store.log')
  return rows[0]?.seq ?? '0'
}
