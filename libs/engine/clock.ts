import type { EventStore } from '#event-store'
import { instantOf, type Instant } from '#kernel'
import pg from 'pg'

/** The engine's time: the database's, or the rehearsal row where there is one. */
export type Clock = {
  now(): Promise<Instant>
  /** True where time is a row in the database that a rehearsal moves. */
  readonly rehearsal: boolean
  /** Milliseconds this node's time was off the database's when it was last compared; above 1000 the node is not ready. */
  skew(): number
  stop(): void
}

/** In milliseconds, but for `samples`. A best sample slower than `slow` says nothing; a wall clock that left the monotonic one by `jump` was set. */
const tuning = { every: 60_000, samples: 5, slow: 200, jump: 1_000, patience: 3_000 } as const

/** Where the database's time stood by this node's monotonic clock; `wall`: what the wall clock said then. */
type Anchor = { readonly offset: number; readonly trip: number; readonly wall: number }

/**
 * The plain clock: the database's time, carried on by the monotonic clock, whatever is done to the wall clock. It is compared every
 * minute, on a connection of its own: to a pool that is busy its wait would look like time.
 */
export async function plainClock(database: pg.ClientConfig): Promise<Clock> {
  let anchor = await compared(database)
  let skew = 0
  let comparing: Promise<void> | undefined
  const compare = (): Promise<void> =>
    (comparing ??= compared(database)
      .then(
        (fresh) => {
          skew = fresh.trip > tuning.slow ? skew : Math.abs(fresh.offset - anchor.offset)
          anchor = fresh.trip > tuning.slow ? { ...anchor, wall: fresh.wall } : fresh
        },
        // The database is away: the monotonic clock goes on, and the wall clock as it now is will not be asked about again.
        () => void (anchor = { ...anchor, wall: Date.now() - performance.now() }),
      )
      .finally(() => (comparing = undefined)))
  const timer = setInterval(() => void compare(), tuning.every)
  timer.unref()
  return {
    now: async () => {
      // The wall clock was set, or the machine slept, which a monotonic clock does not count: only the database knows.
      if (Math.abs(Date.now() - performance.now() - anchor.wall) > tuning.jump) await compare()
      return instantOf(performance.now() + anchor.offset)
    },
    rehearsal: false,
    skew: () => skew,
    stop: () => clearInterval(timer),
  }
}

/** The best of several samples: that of the shortest way there and back. */
async function compared(database: pg.ClientConfig): Promise<Anchor> {
  const client = new pg.Client({ ...database, connectionTimeoutMillis: tuning.patience, query_timeout: tuning.patience })
  client.on('error', () => undefined)
  try {
    await client.connect()
    let best: Anchor | undefined
    for (let n = 0; n < tuning.samples; n += 1) {
      const before = performance.now()
      const { rows } = await client.query<{ ms: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as ms')
      const after = performance.now()
      const trip = after - before
      const offset = (rows[0]?.ms ?? 0) - (before + after) / 2
      if (!best || trip < best.trip) best = { offset, trip, wall: Date.now() - after }
    }
    return best as Anchor
  } finally {
    // Not waited for: a server that hangs would never say goodbye.
    void client.end().catch(() => undefined)
  }
}

/** The rehearsal clock: a row that only the rehearsal moves. */
export function rehearsalClock(store: EventStore): Clock {
  return {
    now: async () => {
      const { rows } = await store.pool.query<{ now: Date }>({ name: 'clock', text: 'select now from store.clock' })
      const row = rows[0]
      if (!row) throw new Error('this is a rehearsal without a clock: set it first')
      return row.now.toISOString() as Instant
    },
    rehearsal: true,
    skew: () => 0,
    stop: () => undefined,
  }
}

/** Whether time is a row in this database. */
export const isRehearsal = async (pool: pg.Pool): Promise<boolean> =>
  (await pool.query('select from store.clock')).rows.length > 0

/** Makes a rehearsal of a database, as its owner, or moves its clock on. */
export async function beginRehearsal(owner: pg.Pool, now: Instant): Promise<void> {
  await owner.query(
    'insert into store.clock (now) values ($1) on conflict (singleton) do update set now = greatest(store.clock.now, excluded.now)',
    [now],
  )
}

/** Moves the rehearsal clock; it never goes back. Throws where this is no rehearsal. */
export async function setRehearsalClock(store: EventStore, now: Instant): Promise<void> {
  await store.pool.query({ name: 'move-clock', text: 'select store.move_clock($1)', values: [now] })
}
