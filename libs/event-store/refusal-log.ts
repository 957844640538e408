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

/** Writes it down. */
export async function recordRefusal(pool: pg.Pool, refused: RefusedCommand): Promise<void> {
  await pool.query({
    name: 'record-refusal',
    text: 'insert into store.refusal (at, actor, org, act, stream, case_id, refusals) values ($1, $2, $3, $4, $5, $6, $7::jsonb)',
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
