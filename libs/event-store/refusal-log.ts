import type { Instant, Refusal, StreamId } from '#kernel'
import type pg from 'pg'

/** A command that was refused: who asked for which act, and why not. It stands outside the streams. */
export type RefusedCommand = {
  readonly at: Instant
  readonly actor: string
  readonly org?: string | undefined
  readonly act: string
  readonly stream: StreamId
  readonly caseId?: string | undefined
  readonly refusals: readonly Refusal[]
}

/** Writes it down; see `store.record_refusal` for how long it is kept. */
export async function recordRefusal(pool: pg.Pool, refused: RefusedCommand): Promise<void> {
  await pool.query({
    name: 'record-refusal',
    text: 'select store.record_refusal(row(null, $1::timestamptz(3), $2::text, $3::text, $4::text, $5::text, $6::text, $7::jsonb)::store.refusal)',
    values: [
      refused.at,
      refused.actor,
      refused.org,
      refused.act,
      refused.stream,
      refused.caseId,
      JSON.stringify(refused.refusals),
    ],
  })
}
