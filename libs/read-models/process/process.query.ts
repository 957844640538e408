import type pg from 'pg'
import type { ProcessId, SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'

/** A process that is open by the facts, with the fact that started it. */
export type OpenProcess = { readonly id: ProcessId; readonly start: SlimFact }

/** Those of the named processes that are open; all open ones where none is named. */
export async function openProcesses(pool: pg.Pool, named?: readonly ProcessId[]): Promise<OpenProcess[]> {
  if (named?.length === 0) return []
  const { rows } = await pool.query<{
    id: ProcessId
    stream: StreamId
    version: number
    kind: string
    key: string | null
    on: Date
  }>({
    name: named ? 'open-processes-named' : 'open-processes',
    text: `select p.id, f.stream, f.version, f.type as kind, f.key, f.occurred_at as "on" from views.process p
             join store.fact f on f.stream = p.started_by_stream and f.version = p.started_by_version
            where p.ended_on is null ${named ? 'and p.id = any($1::text[])' : ''} order by p.id`,
    ...(named ? { values: [named] } : {}),
  })
  return rows.map(({ id, stream, version, kind, key, on }) => ({
    id,
    start: { stream, version, kind, key, on: on.toISOString() as Instant },
  }))
}

/** Those of the named processes that a fact has started, open or ended. */
export async function knownProcesses(pool: pg.Pool, named: readonly ProcessId[]): Promise<ProcessId[]> {
  const { rows } = await pool.query<{ id: ProcessId }>('select id from views.process where id = any($1::text[])', [named])
  return rows.map(({ id }) => id)
}
