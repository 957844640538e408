import type { StreamId } from '#kernel'
import type pg from 'pg'

/** The streams of all obligations and windows that are neither met nor closed, in order of id. */
export async function openObligations(pool: pg.Pool): Promise<StreamId[]> {
  const { rows } = await pool.query<{ id: StreamId }>(
    'select id from views.obligation where met_on is null and closed_on is null order by id collate "C"',
  )
  return rows.map(({ id }) => id)
}

/** The obligations of a process that are not closed, those that are met among them, in order of id. `caseId`: that of the process. */
export async function obligationsOfProcess(
  pool: pg.Pool,
  process: string,
  caseId: string | undefined,
): Promise<{ readonly id: StreamId; readonly met: boolean }[]> {
  const { rows } = await pool.query<{ id: StreamId; met: boolean }>(
    `select id, met_on is not null as met from views.obligation where ${caseId === undefined ? 'case_id is null' : 'case_id = $2'} and process = $1 and closed_on is null
      order by id collate "C"`,
    [process, ...(caseId === undefined ? [] : [caseId])],
  )
  return rows
}
