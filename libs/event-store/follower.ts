import type pg from 'pg'
import type { EventStore } from './event-store.js'
import type { StoredFact } from './facts.js'

/** Does something with a batch of facts in the log's order; it may see a batch again after a failure. */
export type Handle = (facts: readonly (StoredFact & { seq: string })[]) => Promise<void>

/**
 * Follows the log by `seq` with a durable cursor, which moves only after the batch was handled: at least once, in order.
 * One instance at a time follows under a name (advisory lock); the others stand by.
 */
export class Follower {
  constructor(
    private readonly store: EventStore,
    readonly name: string,
    private readonly handle: Handle,
    private readonly batch = 200,
  ) {}

  /** Handles the next batch. Gives how many facts it held; -1 while another instance follows under this name. */
  async step(): Promise<number> {
    const client = await this.store.pool.connect()
    try {
      const locked = await client.query<{ locked: boolean }>('select pg_try_advisory_lock(7203342, hashtext($1)) as locked', [
        this.name,
      ])
      if (!locked.rows[0]?.locked) return -1
      try {
        const facts = await this.store.readLog(await cursorOf(client, this.name), this.batch)
        const last = facts.at(-1)
        if (!last) return 0
        await this.handle(facts)
        await client.query(
          'insert into store.follower (name, seq) values ($1, $2) on conflict (name) do update set seq = greatest(store.follower.seq, excluded.seq)',
          [this.name, last.seq],
        )
        return facts.length
      } finally {
        await client.query('select pg_advisory_unlock(7203342, hashtext($1))', [this.name])
      }
    } finally {
      client.release()
    }
  }
}

async function cursorOf(client: pg.PoolClient, name: string): Promise<string> {
  const { rows } = await client.query<{ seq: string }>('select seq::text as seq from store.follower where name = $1', [name])
  return rows[0]?.seq ?? '0'
}
