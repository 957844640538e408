import type pg from 'pg'
import { dueSql, momentSql } from '../shanghai.sql.js'

export type KeptObligation = {
  readonly case: string | null
  readonly id: string
  readonly says: string
  readonly mode: string
  readonly started: string
  readonly due: string
  readonly met: string | null
  readonly breached: boolean
  readonly article: string
}

export type RehearsalOutcome = {
  readonly obligations: readonly KeptObligation[]
  readonly irregularities: readonly {
    readonly case: string | null
    readonly act: string
    readonly says: string
    readonly article: string
  }[]
  readonly cases: readonly {
    readonly id: string
    readonly stage: number
    readonly amount: string | null
    readonly closed: string | null
  }[]
  readonly facts: number
}

/** What came of a rehearsal, in an order that does not depend on the machine. */
export async function outcomeOf(pool: pg.Pool): Promise<RehearsalOutcome> {
  const obligations = await pool.query<KeptObligation>(
    `select o.case_id as "case", o.id, coalesce(f.data->>'says', '') as says, o.mode, ${momentSql('opened_on')} as started, ${dueSql('due')} as due, ${momentSql('met_on')} as met,
            breached_on is not null as breached, (b.data->'basis'->'basis'->>'instrument') || ' ' || (b.data->'basis'->'basis'->>'article') as article
       from views.obligation o left join store.fact f on f.stream = o.id and f.version = 1 left join store.fact b on b.stream = o.id and b.version = o.basis_version
      order by o.case_id nulls first, o.due, o.id collate "C"`,
  )
  const irregularities = await pool.query<RehearsalOutcome['irregularities'][number]>(
    `select case_id as "case", act, says, (basis->>'instrument') || ' ' || (basis->>'article') as article from views.irregularity order by case_id, stream collate "C", version`,
  )
  const cases = await pool.query<RehearsalOutcome['cases'][number]>(
    `select id, stage, amount, ${momentSql('closed_on')} as closed from views.case_file order by id`,
  )
  const facts = await pool.query<{ n: number }>('select count(*)::integer as n from store.fact')
  return { obligations: obligations.rows, irregularities: irregularities.rows, cases: cases.rows, facts: facts.rows[0]?.n ?? 0 }
}
