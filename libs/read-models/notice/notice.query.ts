import type { Instant, StreamId } from '#kernel'
import type { DataSource } from 'typeorm'
import type { Key, Paging } from '../page.js'
import type { NoticeKind } from './notice.kinds.js'

/** One thing that was published; what it says is its fact's. */
export type Notice = {
  readonly stream: StreamId
  readonly version: number
  readonly kind: NoticeKind
  readonly unit: string
  readonly caseId: string | null
  readonly publishedOn: Instant
  readonly withdrawnOn: Instant | null
}

/** What is looked for: of a kind, of a unit, from a moment on, before another. */
export type NoticesLooked = {
  readonly kind?: NoticeKind
  readonly unit?: string
  readonly from?: Instant
  readonly before?: Instant
}

/** The key of a notice among all of them. */
export const noticeKey = ({ publishedOn, stream, version }: Notice): Key => [publishedOn, stream, String(version)]

const columns = `stream, version, kind, unit, case_id as "caseId", published_on as "publishedOn", withdrawn_on as "withdrawnOn"`

/** A page of what was published, the newest first; what was withdrawn stays in its place. */
export async function notices(
  source: DataSource,
  { kind, unit, from = '-infinity' as Instant, before = 'infinity' as Instant }: NoticesLooked,
  { after, limit }: Paging,
): Promise<Notice[]> {
  const rows = await source.query<Row[]>(
    `select ${columns} from views.notice
      where (published_on, stream, version) < ($1, $2, $3) and published_on >= $4 and published_on < $5
        ${kind === undefined ? '' : 'and kind = $7'} ${unit === undefined ? '' : `and unit = $${kind === undefined ? 7 : 8}`}
      order by published_on desc, stream desc, version desc limit $6`,
    [
      ...[after?.[0] ?? 'infinity', after?.[1] ?? '', Number(after?.[2] ?? 0), from, before, limit],
      ...(kind === undefined ? [] : [kind]),
      ...(unit === undefined ? [] : [unit]),
    ],
  )
  return rows.map(noticeOfRow)
}

/** What was published of some purchases, the oldest first. */
export async function noticesOf(source: DataSource, cases: readonly string[]): Promise<Notice[]> {
  const rows = await source.query<Row[]>(
    `select ${columns} from views.notice where case_id = any($1::text[]) order by published_on, stream, version`,
    [cases],
  )
  return rows.map(noticeOfRow)
}

/** One notice by its place; undefined where nothing was published there. */
export async function noticeAt(source: DataSource, stream: StreamId, version: number): Promise<Notice | undefined> {
  const [row] = await source.query<Row[]>(`select ${columns} from views.notice where stream = $1 and version = $2`, [
    stream,
    version,
  ])
  return row && noticeOfRow(row)
}

type Row = Omit<Notice, 'publishedOn' | 'withdrawnOn'> & { readonly publishedOn: Date; readonly withdrawnOn: Date | null }

const noticeOfRow = ({ publishedOn, withdrawnOn, ...row }: Row): Notice => ({
  ...row,
  publishedOn: publishedOn.toISOString() as Instant,
  withdrawnOn: (withdrawnOn?.toISOString() as Instant | undefined) ?? null,
})
