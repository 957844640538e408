import type { Instant, StreamId } from '#kernel'
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
  const { rows } = await pool.query<{ at: Date | null }>({
    name: 'next-moment',
    text: `select least((select min(o.next_at) from views.obligation o where o.next_at > $1),
                  (select min(m.at) from views.obligation o ${moments} where o.next_at <= $1 and m.counts and m.at > $1)) as at`,
    values: [after],
  })
  return rows[0]?.at?.toISOString() as Instant | undefined
}

/** The processes for which such a moment has come by a moment; with `after`, only since that one. */
export async function processesDue(pool: pg.Pool, upTo: Instant, after?: Instant): Promise<string[]> {
  if (after !== undefined) {
    const { rows } = await pool.query<{ process: string }>({
      name: 'processes-due-since',
      text: `select distinct o.process from views.obligation o ${moments} where o.next_at <= $1 and m.counts and m.at <= $1 and m.at > $2`,
      values: [upTo, after],
    })
    return rows.map(({ process }) => process)
  }
  const all = new Set<string>()
  for (let last: Due | undefined; ;) {
    const page = await pageOfDue(pool, upTo, last, pageSize)
    for (const { process } of page) all.add(process)
    if (page.length < pageSize) return [...all]
    last = page.at(-1)
  }
}

/** An obligation for which such a moment has come, and whose process has something to do about it. `at` is the moment, as precise as the database. */
type Due = { readonly process: string; readonly id: StreamId; readonly at: Date }

const pageSize = 1_000

/** Obligations for which such a moment has come by a moment, the longest ago first, after one of them, at most `limit`. */
export async function pageOfDue(pool: pg.Pool, upTo: Instant, after: Due | undefined, limit: number): Promise<Due[]> {
  const { rows } = await pool.query<Due>({
    name: 'processes-due',
    text: `select o.process, o.id, o.next_at as at from views.obligation o
            where o.next_at <= $1 and (o.next_at, o.id) > ($2, $3) order by o.next_at, o.id limit $4`,
    values: [upTo, after?.at ?? '-infinity', after?.id ?? '', limit],
  })
  return rows
}
