import type pg from 'pg'

/** An obligation or window of a case, with its days in Asia/Shanghai. `closed`: its window ran out, or it lapsed. */
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

const shanghai = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`

/** What the processes of a kind have opened of a plan, a case, an award or a challenge, by due. */
export async function keptBy(pool: pg.Pool, kind: string, id: string): Promise<readonly Kept[]> {
  const { rows } = await pool.query<Kept>(
    `select id, process, rule, says, mode, ${shanghai('opened_on')} as started, ${shanghai('due')} as due, ${shanghai('met_on')} as met,
            ${shanghai('closed_on')} as closed, breached_on is not null as breached,
            (basis->'basis'->>'instrument') || ' ' || (basis->'basis'->>'article') as article
       from views.obligation where (process = $1 || '/' || $2 or case_id = $2) and split_part(process, '/', 1) = $1
      order by process, due, id collate "C"`,
    [kind, id],
  )
  return rows
}
