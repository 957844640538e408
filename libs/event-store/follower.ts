import type pg from 'pg'
import { alone, lockOf } from './alone.js'
import type { EventStore } from './event-store.js'
import type { StoredFact } from './facts.js'

/** Does something with a batch of facts in the log's order. `client` holds the follower's lock and, where asked for, its transaction. */
export type Handle = (facts: readonly (StoredFact & { seq: string })[], client: pg.PoolClient) => Promise<void>

/**
 * `batch`: how many facts at once. `kinds`: those handled, the others are passed by; all without it. `inOneTransaction`: what the handler writes through
 * `client` and the cursor are committed together, so each fact is counted exactly once; for handlers that write to the database alone.
 */
export type FollowerOptions = { readonly batch?: number; readonly kinds?: readonly string[]; readonly inOneTransaction?: boolean }

/**
 * Follows the log by `seq` with a durable cursor, which moves only after the batch was handled: at least once, in order (exactly once in one
 * transaction). One instance at a time follows under a name (advisory lock); the others stand by.
 */
export class Follower {
  private readonly batch: number

  constructor(
    private readonly store: EventStore,
    readonly name: string,
    private readonly handle: Handle,
    private readonly options: FollowerOptions = {},
  ) {
    this.batch = options.batch ?? 200
  }

  /** Handles the next batch. Gives how many facts it held, 0 where there is nothing new; -1 while another instance follows under this name. */
  async step(): Promise<number> {
    const handled = await alone(this.store.pool, this.name, (client) => this.follow(client), {
      named: 'alone-with-news',
      when: hasNews,
      else: 0,
    })
    return handled ?? -1
  }

  /** Does a step, and gives 0 where less than a whole batch was there: whoever is told of news need not look whether there is more. */
  async stepOn(): Promise<number> {
    const handled = await this.step()
    return handled === this.batch ? handled : Math.min(handled, 0)
  }

  private async follow(client: pg.PoolClient): Promise<number> {
    const { from, facts } = await this.store.readFollowed(this.name, this.batch)
    const last = facts.at(-1)
    if (!last) return 0
    const { kinds, inOneTransaction } = this.options
    const handled = kinds === undefined ? facts : facts.filter(({ type }) => kinds.includes(type))
    const follow = async () => {
      if (handled.length > 0) await this.handle(handled, client)
      await moveCursor(client, this.name, from, last.seq)
    }
    await (inOneTransaction && handled.length > 0 ? together(client, follow) : follow())
    return facts.length
  }
}

/** Whether the log goes on beyond the cursor of `$1`. */
const hasNews = `coalesce((select max(seq) from store.log), 0) > coalesce((select seq from store.follower where name = $1), 0)`

/** Keeps a follower standing still until the client's transaction ends; gives the number it has followed to. Waits for a batch that is under way. */
export async function holdFollower(client: pg.PoolClient, name: string): Promise<string> {
  await client.query(`select pg_advisory_xact_lock(${lockOf})`, [name])
  return cursorOf(client, name)
}

/** The number a follower has followed to, `'0'` before its first batch. */
export async function cursorOf(client: pg.Pool | pg.PoolClient, name: string): Promise<string> {
  const { rows } = await client.query<{ seq: string }>({
    name: 'cursor',
    text: 'select seq::text as seq from store.follower where name = $1',
    values: [name],
  })
  return rows[0]?.seq ?? '0'
}

/**
 * Moves a cursor on from where it was read. Throws an Error where it stands elsewhere now: the database was put back meanwhile, and what comes then would
 * be passed over; whatever was handled is handled again.
 */
async function moveCursor(client: pg.PoolClient, name: string, from: string, seq: string): Promise<void> {
  const { rowCount } = await client.query({
    name: from === '0' ? 'begin-cursor' : 'move-cursor',
    text:
      from === '0'
        ? 'insert into store.follower (name, seq) values ($1, $3) on conflict (name) do update set seq = $3 where store.follower.seq = $2'
        : 'update store.follower set seq = $3 where name = $1 and seq = $2',
    values: [name, from, seq],
  })
  if (rowCount !== 1) throw new Error(`the cursor of ${name} no longer stands at ${from}: it is followed from where it stands`)
}

async function together(client: pg.PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
