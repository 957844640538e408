import type pg from 'pg'
import { dueSql, momentSql } from '../shanghai.sql.js'

/** An obligation or window of a case, with its times in Asia/Shanghai: `due` is the last day, where it is no moment. `closed`: its window ran out, or it lapsed. */
export type Kept = {
  readonly id: string
  readonly process: string
  readonly rule: string
  readonly says: string
  readonly mode: 'must' | 'may'
  readonly started: string
  readonly due: string
  readonly met: string | null
  readonly closed: string | null
  readonly breached: boolean
  readonly article: string
}

/** What the processes of a kind have opened of a plan, a case, an award or a challenge, by due. */
export async function keptBy(pool: pg.Pool, kind: string, id: string): Promise<readonly Kept[]> {
  const { rows } = await pool.query<Kept>(
    `select o.id, o.process, o.rule, coalesce(f.data->>'says', '') as says, o.mode, ${momentSql('o.opened_on')} as started,
            ${dueSql('o.due')} as due, ${momentSql('o.met_on')} as met, ${momentSql('o.closed_on')} as closed,
            o.breached_on is not null as breached,
            (b.data->'basis'->'basis'->>'instrument') || ' ' || (b.data->'basis'->'basis'->>'article') as article
       from views.obligation o
       left join store.fact f on f.stream = o.id and f.version = 1
       left join store.fact b on b.stream = o.id and b.version = o.basis_version
      where (o.process = $1 || '/' || $2 or o.case_id = $2) and split_part(o.process, '/', 1) = $1
      order by o.process, o.due, o.id collate "C"`,
    [kind, id],
  )
  return rows
}
