import type { Instant, StreamId } from '#kernel'
import type { DataSource } from 'typeorm'
import { noticeOf } from '../notice/notice.kinds.js'
import type { Key, Paging } from '../page.js'

/** What should have been published of a purchase by its legal day, and is not. */
export type NotPublished = {
  readonly id: StreamId
  readonly caseId: string
  readonly title: string
  readonly rule: string
  readonly unit: string
  readonly due: Instant
}

/** Let pass, and still open. */
const late = 'o.breached_on is not null and o.met_on is null and o.closed_on is null'

/**
 * A page of what the law wants published and is let pass, by due: of those purchases alone of which something is published. What the parties
 * agreed between them is owed to them, not to everybody.
 */
export async function notPublished(
  source: DataSource,
  { after, limit }: Paging,
): Promise<{ readonly rows: readonly NotPublished[]; readonly last: Key | undefined }> {
  const found = await source.query<(Omit<NotPublished, 'due'> & { readonly due: Date })[]>(
    `select o.id, o.case_id as "caseId", c.title, o.rule, coalesce(o.bearer_org, '') as unit, o.due
       from views.obligation o join views.case_file c on c.id = o.case_id and c.published_on is not null
      where ${late} and (o.due, o.id) > ($1, $2) and o.mode = 'must' and o.rule not like 'agreed:%'
        and exists (select from unnest(o.done_by) d where split_part(d, '@', 1) = any($4::text[]))
      order by o.due, o.id limit $3`,
    [after?.[0] ?? '-infinity', after?.[1] ?? '', limit + 1, [...noticeOf.keys()]],
  )
  const rows = found.slice(0, limit).map(({ due, ...row }) => ({ ...row, due: due.toISOString() as Instant }))
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, last: last && [last.due, last.id] }
}

/** Payments whose legal day has passed, at most `most`, by due: which payment of which contract, and who owes it. */
export const unpaid = (source: DataSource, most: number): Promise<readonly { readonly id: StreamId; readonly unit: string }[]> =>
  source.query<{ id: StreamId; unit: string }[]>(
    `select o.id, coalesce(o.bearer_org, '') as unit from views.obligation o
      where ${late} and o.act = 'ConfirmPayment' order by o.due, o.id limit $1`,
    [most],
  )
