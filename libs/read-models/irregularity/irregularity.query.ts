import type { Citation, Instant, StreamId } from '#kernel'
import type { DataSource } from 'typeorm'
import { IrregularityRow } from './irregularity.entity.js'

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

/** The irregularities of a case, in the order in which they happened. */
export async function irregularitiesOf(source: DataSource, caseId: string): Promise<Irregularity[]> {
  const rows = await source
    .getRepository(IrregularityRow)
    .find({ where: { caseId }, order: { occurredOn: 'ASC', stream: 'ASC', version: 'ASC' } })
  return rows.map(({ stream, version, act, code, says, basis, occurredOn, sealedUntil }) => ({
    stream,
    version,
    act,
    code,
    says,
    basis,
    occurredOn: occurredOn.toISOString() as Instant,
    sealedUntil,
  }))
}
