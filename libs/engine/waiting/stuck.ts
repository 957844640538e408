import type { Instant } from '#kernel'
import type pg from 'pg'
import type { Waiting } from './waiting.js'

/** How long something may fail or be refused before it is an alarm: a database that was away for seconds is none. A rehearsal's time stands still. */
const patience = `interval '1 minute'`

/**
 * Whether a row of `engine.waiting` is an alarm: it fails, or is refused though the moment from which it is allowed has passed and nobody is to do
 * what is missing. A process that began
 * anew goes on again; what the worker says of itself is told apart.
 */
const isAlarm = `w.process <> 'worker' and w.act <> 'process.run'
  and (w.error is not null or not w.by_people and coalesce(w.not_before, '-infinity') <= coalesce(c.now, clock_timestamp()))
  and (c.now is not null or w.since < clock_timestamp() - ${patience})`

/** How much does not go on: acts and processes that wait, the first of them, facts that are parked, and what the worker says of itself. */
export type Stuck = {
  readonly waiting: number
  readonly oldest: Instant | null
  readonly parked: number
  readonly worker: readonly string[]
}

/** What does not go on, in one question. */
export async function stuckNow(pool: pg.Pool): Promise<Stuck> {
  const { rows } = await pool.query<{ waiting: number; oldest: Date | null; parked: number; worker: string[] }>(
    `select (count(*) filter (where ${isAlarm}))::int as waiting, min(w.since) filter (where ${isAlarm}) as oldest,
            (select count(*) from store.parked)::int as parked,
            coalesce(array_agg(w.error order by w.act) filter (where w.process = 'worker'), '{}') as worker
       from engine.waiting w left join store.clock c on true`,
  )
  const { waiting = 0, oldest, parked = 0, worker = [] } = rows[0] ?? {}
  return { waiting, oldest: (oldest?.toISOString() as Instant | undefined) ?? null, parked, worker }
}

/** Where a page of what waits ended: the moment and the name of its last row. */
type Place = readonly [since: string, ...name: string[]]

/** A page of what waits, the longest first, each with whether it is an alarm. `last`: where the next page begins, if there is one. */
export async function waitingPage(
  pool: pg.Pool,
  { after: [since, name = ''] = ['-infinity'], limit }: { readonly after?: Place | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly (Waiting & { readonly alarm: boolean })[]; readonly last: Place | undefined }> {
  type Row = Omit<Waiting, 'since' | 'notBefore'> & { since: Date; notBefore: Date | null; alarm: boolean; name: string }
  const { rows: found } = await pool.query<Row>(
    `select w.process, w.act, w.key, w.codes, w.error, w.not_before as "notBefore", w.since, w.attempts, ${isAlarm} as alarm, n.name,
            (extract(epoch from clock_timestamp() - w.last) * 1000)::float8 as "lastMsAgo"
       from engine.waiting w cross join lateral (select w.process || ' ' || w.act || ' ' || w.key as name) n left join store.clock c on true
      where (w.since, n.name) > ($1::timestamptz, $2) order by w.since, n.name limit $3`,
    [since, name, limit + 1],
  )
  const rows = found.slice(0, limit)
  const end = found.length > limit ? rows.at(-1) : undefined
  const iso = (at: Date) => at.toISOString() as Instant
  return {
    rows: rows.map(({ name: _name, ...row }) => ({
      ...row,
      since: iso(row.since),
      notBefore: row.notBefore && iso(row.notBefore),
    })),
    last: end && [iso(end.since), end.name],
  }
}
