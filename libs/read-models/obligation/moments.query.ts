import type { Instant } from '#kernel'
import type pg from 'pg'

/** The moments at which a process has something to do about an obligation that is not among the facts: rung ahead, due, rungs after a breach. */
const moments = `
  from views.obligation o
  cross join lateral (values ((o.rungs->>'ahead')::timestamptz, o.breached_on is null and o.rung is null and o.mode = 'must'),
                             (o.ask_at, o.breached_on is null),
                             ((o.rungs->>'leader')::timestamptz, o.breached_on is not null and o.mode = 'must' and coalesce(o.rung, 'ahead') = 'ahead'),
                             ((o.rungs->>'supervisor')::timestamptz, o.breached_on is not null and o.mode = 'must' and o.rung is distinct from 'supervisor')
                     ) m(at, counts)
 where o.met_on is null and o.closed_on is null and m.counts`

/** The first such moment after another. */
export async function nextMoment(pool: pg.Pool, after: Instant): Promise<Instant | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>(`select min(m.at) as at ${moments} and m.at > $1`, [after])
  return rows[0]?.at?.toISOString() as Instant | undefined
}

/** The processes for which such a moment has come by a moment; with `after`, only since that one. */
export async function processesDue(pool: pg.Pool, upTo: Instant, after?: Instant): Promise<string[]> {
  const { rows } = await pool.query<{ process: string }>({
    name: 'processes-due',
    text: `select distinct o.process ${moments} and m.at <= $1 and m.at > coalesce($2::timestamptz, '-infinity')`,
    values: [upTo, after ?? null],
  })
  return rows.map((row) => row.process)
}
