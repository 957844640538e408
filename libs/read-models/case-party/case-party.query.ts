import type { StreamId } from '#kernel'
import type pg from 'pg'
import { stages } from '../case-file/stages.js'

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

/** A purchase that somebody has to do with, and as what. */
export type OwnCase = {
  readonly id: string
  readonly title: string
  readonly plan: string
  readonly relations: readonly string[]
}

/** The open purchases that have come to a contract and name an organization in one of some relations, the newest first. */
export async function contractCasesOf(
  pool: pg.Pool,
  who: string,
  { relations, limit }: { readonly relations: readonly string[]; readonly limit: number },
): Promise<readonly OwnCase[]> {
  const { rows } = await pool.query<OwnCase>({
    name: 'contract-cases-of',
    text: `select c.id, c.title, c.plan, p.relations
             from (select case_id, opened_on, array_agg(relation order by relation) as relations from views.case_party
                    where who = $1 and relation = any($2::text[]) group by case_id, opened_on) p
             join views.case_file c on c.id = p.case_id and c.closed_on is null and c.stage >= $3
            order by p.opened_on desc, c.id desc limit $4`,
    values: [who, relations, stages.indexOf('contract'), limit],
  })
  return rows
}
