import type { Instant, Refusal, StreamId } from '#kernel'
import type { DataSource } from 'typeorm'
import type { Reach } from '../case-file/case-file.query.js'

/** An act of people that was refused: who asked for what, and every reason why not. `region`: that of its case. */
export type Refused = {
  readonly id: string
  readonly at: Instant
  readonly person: string
  readonly org: string
  readonly act: string
  readonly stream: StreamId
  readonly caseId: string | null
  readonly region: string | null
  readonly refusals: readonly Refusal[]
}

/** Whose refusals are asked for: those of a unit, and of what letters reach; of one case, person or act alone where it is named. */
export type RefusalsAsked = {
  readonly org: string | undefined
  readonly letters: Reach
  readonly caseId?: string
  readonly person?: string
  readonly act?: string
}

/** A page of refused acts of people, the newest first, below an id. Not every one of them is the asker's to see. */
export async function refusalsOf(
  source: DataSource,
  { org, letters, caseId, person, act }: RefusalsAsked,
  { below, limit }: { readonly below: string | undefined; readonly limit: number },
): Promise<Refused[]> {
  const rows = await source.query<(Omit<Refused, 'at'> & { readonly at: Date })[]>(
    `select r.id::text as id, r.at, r.actor as person, coalesce(r.org, '') as org, r.act, r.stream, r.case_id as "caseId", c.region, r.refusals
       from store.refusal r left join views.case_file c on c.id = r.case_id
      where r.actor <> '#process' and ($1::bigint is null or r.id < $1)
        and (r.org = $2 or r.case_id = any($3::text[]) or c.region = any($5::text[])
             or exists (select from views.case_party p where p.case_id = r.case_id and p.who = any($4::text[]) and p.relation = 'purchaser')
             or exists (select from unnest($4::text[]) buyer where starts_with(r.stream, 'plan/' || buyer || '-')))
        and ($6::text is null or r.case_id = $6) and ($7::text is null or r.actor = $7) and ($8::text is null or r.act = $8)
      order by r.id desc limit $9`,
    [
      below ?? null,
      org ?? null,
      letters.cases,
      letters.purchasers,
      letters.regions,
      caseId ?? null,
      person ?? null,
      act ?? null,
      limit,
    ],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() as Instant }))
}
