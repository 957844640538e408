import type pg from 'pg'
import { subjectOf } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { Duty } from './autopilots/autopilot.js'

type Row = {
  id: StreamId
  rule: string
  act: string
  process: string
  mode: 'must' | 'may'
  bearer_role: string
  bearer_org: string | null
  case_id: string | null
  opened_on: Date
  due: Date
}

/** Obligations that lapsed: what they asked for is not asked for any more. */
export async function lapsedDuties(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'lapsed-duties',
    text: `select id from views.obligation where mode = 'must' and closed_on is not null and met_on is null`,
  })
  return rows.map(({ id }) => id)
}

/** Obligations and windows that are open, as autopilots see them; those named in `known` are left out. */
export async function newDuties(pool: pg.Pool, known: ReadonlySet<StreamId>, seenAt: Instant): Promise<Duty[]> {
  const { rows } = await pool.query<Row>({
    name: 'new-duties',
    text: `select id, rule, act, process, mode, bearer_role, bearer_org, case_id, opened_on, due from views.obligation
      where met_on is null and closed_on is null and not id = any($1::text[]) order by id`,
    values: [[...known]],
  })
  return rows.map((row): Duty => {
    const subject = subjectOf(row.id)
    // What lives a second time has that behind it: `agreed:bids~12`, `agreed:deployment/1~5`.
    const key = row.id.replace(/~\d+$/, '').slice(`obligation/${subject}/${row.rule}/`.length)
    return {
      id: row.id,
      rule: row.rule,
      act: row.act,
      subject,
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
