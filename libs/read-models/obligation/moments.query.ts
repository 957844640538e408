import type { Instant } from '#kernel'
import type pg from 'pg'

/**
 * The moments at which a process has something to do about an open obligation that is not among the facts: rung ahead, due, rungs after a
 * breach. `next_at` is the first of them, so only rows whose `next_at` has passed need be looked at one by one.
 */
const moments = `
  cross join lateral (values (o.ahead_at, o.breached_on is null and o.rung is null and o.mode = 'must'),
                             (o.ask_at, o.breached_on is null),
                             (o.leader_at, o.breached_on is not null and o.mode = 'must' and coalesce(o.rung, 'ahead') = 'ahead'),
                             (o.supervisor_at, o.breached_on is not null and o.mode = 'must' and o.rung is distinct from 'supervisor')
                     ) m(at, counts)`

/** The first such moment after another. */
export async function nextMoment(pool: pg.Pool, after: Instant): Promise<Instant | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>(
    `select least((select min(o.next_at) from views.obligation o where o.next_at > $1),
                  (select min(m.at) from views.obligation o ${moments} where o.next_at <= $1 and m.counts and m.at > $1)) as at`,
    [after],
  )
  return rows[0]?.at?.toISOString() as Instant | undefined
}

/** The processes for which such a moment has come by a moment; with `after`, only since that one. */
export async function processesDue(pool: pg.Pool, upTo: Instant, after?: Instant): Promise<string[]> {
  const { rows } = await pool.query<{ process: string }>(
    after === undefined
      ? { name: 'processes-due', text: 'select distinct o.process from views.obligation o where o.next_at <= $1', values: [upTo] }
      : {
          name: 'processes-due-since',
          text: `select distinct o.process from views.obligation o ${moments} where o.next_at <= $1 and m.counts and m.at <= $1 and m.at > $2`,
          values: [upTo, after],
        },
  )
  return rows.map((row) => row.process)
}
