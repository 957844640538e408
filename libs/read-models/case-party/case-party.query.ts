import type { StreamId } from '#kernel'
import type pg from 'pg'

/** How many are looked at: nobody sits on as many panels at once. */
const most = 200

/** The attempts at purchases that are still open and on whose panel somebody sits or sat, the newest first. */
export async function attemptsJudgedBy(pool: pg.Pool, person: string): Promise<readonly StreamId[]> {
  const { rows } = await pool.query<{ id: StreamId }>({
    name: 'attempts-judged-by',
    text: `select s.id
             from (select distinct case_id from views.case_party where who = $1 and relation = 'panelist') p
             join views.case_file c on c.id = p.case_id and c.closed_on is null
             join store.stream s on s.case_id = p.case_id and s.id like 'procurement/%'
            order by s.number desc limit ${most}`,
    values: [person],
  })
  return rows.map(({ id }) => id)
}
