import type { Instant, StreamId } from '#kernel'
import type { DataSource } from 'typeorm'

/** A duty that is new to a unit, or one that was let pass and told to it. */
export type News = {
  readonly id: StreamId
  readonly kind: 'duty' | 'late'
  readonly says: string
  readonly caseId: string | null
  readonly due: Instant
  readonly at: Instant
}

/** More is not counted. */
const most = 500

/**
 * What is new to a unit since a moment and still open, the newest first, 500 at most: what it owes since then, what it supervises and was let pass, and to
 * whoever leads what it let pass itself.
 */
export async function newsFor(
  source: DataSource,
  { org, leads, since }: { readonly org: string; readonly leads: boolean; readonly since: Instant },
): Promise<News[]> {
  const open = 'o.met_on is null and o.closed_on is null'
  const rows = await source.query<(Omit<News, 'due' | 'at'> & { readonly due: Date; readonly at: Date })[]>(
    `select n.id, n.kind, n.due, n.at, n.case_id as "caseId", coalesce(f.data->>'says', '') as says
       from (select id, 'duty' as kind, due, opened_on as at, case_id from views.obligation o
              where bearer_org = $1 and ${open} and mode = 'must' and opened_on > $3
             union all
             select id, 'late', due, breached_on, case_id from views.obligation o
              where supervised_by = $1 and ${open} and breached_on > $3
             union all
             select id, 'late', due, breached_on, case_id from views.obligation o
              where $2 and bearer_org = $1 and rung in ('leader', 'supervisor') and ${open} and breached_on > $3
              order by at desc, id limit ${most}) n
       left join store.stream s on s.id = n.id
       left join store.fact_row f on f.stream = s.number and f.version = 1
      order by n.at desc, n.id`,
    [org, leads, since],
  )
  return rows.map(({ due, at, ...row }) => ({ ...row, due: due.toISOString() as Instant, at: at.toISOString() as Instant }))
}
