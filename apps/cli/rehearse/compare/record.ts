import { dayOf, type Day, type Instant } from '#kernel'
import type pg from 'pg'

/** A fact as it was written, and the day it happened on. */
export type Written = {
  readonly stream: string
  readonly type: string
  readonly key: string | null
  readonly caseId: string | null
  readonly lot: string | null
  readonly on: Day
  readonly data: Readonly<Record<string, unknown>>
}

/** What somebody owed, or might do: as it was counted last. What lapsed is owed by nobody. */
export type Owed = {
  readonly id: string
  readonly caseId: string | null
  /** `contract-publication`, `agreed:monthly-report`. */
  readonly rule: string
  /** `2026-04` of a monthly report. */
  readonly key: string | null
  readonly act: string
  /** The day that starts the count. */
  readonly from: Day
  /** The last day, still in time. */
  readonly due: Day
  readonly provisional: boolean
  readonly met: Day | null
  readonly breached: boolean
}

/** What the law would have refused of a registered act. */
type Found = { readonly stream: string; readonly caseId: string | null; readonly act: string; readonly article: string }

/** All that a system has written and shows, for the comparison with what was expected. */
export type Recorded = {
  readonly facts: readonly Written[]
  readonly owed: readonly Owed[]
  readonly irregularities: readonly Found[]
}

type Basis = { readonly entry: Day; readonly day: Day; readonly provisional?: boolean }
type OwedRow = {
  readonly id: string
  readonly caseId: string | null
  readonly act: string
  readonly opened: { readonly rule: string; readonly key?: string; readonly from: { readonly on: Instant } }
  readonly basis: Basis
  readonly met: Date | null
  readonly breached: boolean
}

/** Reads it, once. */
export async function recordOf(pool: pg.Pool): Promise<Recorded> {
  const facts = await pool.query<Omit<Written, 'on'> & { readonly occurred: Date }>(
    `select stream, type, key, case_id as "caseId", lot, occurred_at as occurred, data from store.fact
      where split_part(stream, '/', 1) not in ('obligation', 'organization', 'person', 'site', 'practitioner') order by position`,
  )
  const owed = await pool.query<OwedRow>(
    `select o.id, o.case_id as "caseId", o.act, f.data as opened, b.data->'basis' as basis, met_on as met, breached_on is not null as breached
       from (select * from views.obligation where mode = 'may' or closed_on is null or met_on is not null) o join store.fact f on f.stream = o.id and f.version = 1 join store.fact b on b.stream = o.id and b.version = o.basis_version
      order by o.opened_on, o.due, o.id collate "C"`,
  )
  const irregularities = await pool.query<Found>(
    `select stream, case_id as "caseId", act, (basis->>'instrument') || ' ' || (basis->>'article') as article
       from views.irregularity order by occurred_on, stream collate "C", version`,
  )
  return {
    facts: facts.rows.map(({ occurred, ...fact }) => ({ ...fact, on: dayIn(occurred) })),
    owed: owed.rows.map(readOwed).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    irregularities: irregularities.rows,
  }
}

function readOwed({ id, caseId, act, opened, basis, met, breached }: OwedRow): Owed {
  const agreed = opened.rule.startsWith('agreed:')
  return {
    id,
    caseId,
    rule: opened.rule,
    key: opened.key ?? null,
    act,
    // What is agreed counts from a day of its own, the law from the fact that starts the term.
    from: agreed ? basis.entry : dayOf(opened.from.on),
    due: basis.day,
    provisional: basis.provisional === true,
    met: met === null ? null : dayIn(met),
    breached,
  }
}

const dayIn = (moment: Date): Day => dayOf(moment.toISOString() as Instant)
