import type { EventStore } from '#event-store'
import { instantOf, type Instant } from '#kernel'

/** The engine's time: the database's, or the rehearsal row where there is one. */
export type Clock = {
  now(): Promise<Instant>
  /** True where time is a row in the database that a rehearsal moves. */
  readonly rehearsal: boolean
  /** Milliseconds this node's clock is off the database's; above 1000 the node is not ready. */
  skew(): number
  stop(): void
}

const offsetTakenEvery = 60_000

/** The plain clock: this node's, corrected by its offset to the database's, taken every minute. */
export async function plainClock(store: EventStore): Promise<Clock> {
  let offset = await offsetTo(store)
  const timer = setInterval(() => {
    offsetTo(store).then(
      (fresh) => (offset = fresh),
      () => undefined, // the database is away: the last offset holds
    )
  }, offsetTakenEvery)
  timer.unref()
  return {
    now: () => Promise.resolve(instantOf(Date.now() + offset)),
    rehearsal: false,
    skew: () => Math.abs(offset),
    stop: () => clearInterval(timer),
  }
}

async function offsetTo(store: EventStore): Promise<number> {
  const before = Date.now()
  const { rows } = await store.pool.query<{ now: Date }>('select clock_timestamp() as now')
  const after = Date.now()
  return (rows[0]?.now.getTime() ?? after) - (before + after) / 2
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

/** The clock a database asks for: with a row in `store.clock` it is a rehearsal. */
export async function clockOf(store: EventStore): Promise<Clock> {
  const { rows } = await store.pool.query('select from store.clock')
  return rows.length > 0 ? rehearsalClock(store) : plainClock(store)
}

/** Sets the rehearsal clock; it never goes back. */
export async function setRehearsalClock(store: EventStore, now: Instant): Promise<void> {
  await store.pool.query(
    'insert into store.clock (now) values ($1) on conflict (singleton) do update set now = greatest(store.clock.now, excluded.now)',
    [now],
  )
}
