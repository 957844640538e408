import type { Citation, Instant, StreamId } from '#kernel'
import type { DataSource } from 'typeorm'
import type { Key, Paging } from '../page.js'

/** A finding (疑点): the act, what the law would have said, and its article. */
export type Irregularity = {
  readonly stream: StreamId
  readonly version: number
  readonly act: string
  readonly code: string
  readonly says: string
  readonly basis: Citation
  readonly occurredOn: Instant
  /** Nobody is told before a fact of this kind has happened in the case. */
  readonly sealedUntil: string | null
}

/** The key of a finding among those of its case. */
export const irregularityKey = ({ occurredOn, stream, version }: Irregularity): Key => [occurredOn, stream, String(version)]

/** A page of the irregularities of a case, in the order in which they happened. */
export async function irregularitiesOf(source: DataSource, caseId: string, { after, limit }: Paging): Promise<Irregularity[]> {
  const rows = await source.query<(Omit<Irregularity, 'occurredOn'> & { occurredOn: Date })[]>(
    `select stream, version, act, code, says, basis, occurred_on as "occurredOn", sealed_until as "sealedUntil" from views.irregularity
      where case_id = $1 and (occurred_on, stream, version) > ($2, $3, $4) order by occurred_on, stream, version limit $5`,
    [caseId, after?.[0] ?? '-infinity', after?.[1] ?? '', Number(after?.[2] ?? 0), limit],
  )
  return rows.map((row) => ({ ...row, occurredOn: row.occurredOn.toISOString() as Instant }))
}
