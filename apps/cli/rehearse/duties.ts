import type pg from 'pg'
import type { Instant, StreamId } from '#kernel'
import type { Duty } from './autopilots/autopilot.js'

type Row = {
  id: StreamId
  rule: string
  act: string
  subject: StreamId
  process: string
  mode: 'must' | 'may'
  bearer_role: string
  bearer_org: string | null
  case_id: string | null
  opened_on: Date
  due: Date
}

/** Obligations and windows that are open, as autopilots see them; those named in `known` are left out. */
export async function newDuties(pool: pg.Pool, known: ReadonlySet<StreamId>, seenAt: Instant): Promise<Duty[]> {
  const { rows } = await pool.query<Row>(
    `select id, rule, act, subject, process, mode, bearer_role, bearer_org, case_id, opened_on, due from views.obligation
      where met_on is null and closed_on is null and not id = any($1::text[]) order by id`,
    [[...known]],
  )
  return rows.map((row): Duty => {
    const key = row.id.slice(`obligation/${row.subject}/${row.rule}/`.length)
    return {
      id: row.id,
      rule: row.rule,
      act: row.act,
      subject: row.subject,
      process: row.process,
      mode: row.mode,
      ...(key === '' ? {} : { key }),
      startedOn: row.opened_on.toISOString() as Instant,
      due: row.due.toISOString() as Instant,
      seenAt,
      bearer: { role: row.bearer_role, ...(row.bearer_org === null ? {} : { org: row.bearer_org }) },
      ...(row.case_id === null ? {} : { caseId: row.case_id }),
    }
  })
}

const moments = `
  from views.obligation o
  cross join lateral (values ((o.rungs->>'ahead')::timestamptz, o.breached_on is null and o.rung is null and o.mode = 'must'),
                             (o.ask_at, o.breached_on is null),
                             ((o.rungs->>'leader')::timestamptz, o.breached_on is not null and o.mode = 'must'),
                             ((o.rungs->>'supervisor')::timestamptz, o.breached_on is not null and o.mode = 'must')) m(at, counts)
 where o.met_on is null and o.closed_on is null and m.counts and m.at is not null`

/** The next moment at which a process has something to do about an obligation. */
export async function nextMoment(pool: pg.Pool, after: Instant): Promise<Instant | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>(`select min(m.at) as at ${moments} and m.at > $1`, [after])
  return rows[0]?.at?.toISOString() as Instant | undefined
}

/** Processes for which such a moment lies between two moments of the clock. */
export async function processesDue(pool: pg.Pool, after: Instant, upTo: Instant): Promise<string[]> {
  const { rows } = await pool.query<{ process: string }>(`select distinct o.process ${moments} and m.at > $1 and m.at <= $2`, [
    after,
    upTo,
  ])
  return rows.map((row) => row.process)
}
