import type pg from 'pg'
import type { ProcessId, SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'

/** A process that is open by the facts, with the fact that started it. */
export type OpenProcess = { readonly id: ProcessId; readonly start: SlimFact }

type Row = { id: ProcessId; stream: StreamId; version: number; kind: string; key: string | null; on: Date }

/** Open processes of a page, and only then the facts that started them. */
const open = (page: string): string => `select p.id, s.id as stream, f.version, f.type as kind, f.key, f.occurred_at as "on"
  from (select * from views.process p where p.ended_on is null and ${page}) p
  join store.stream s on s.id = p.started_by_stream join store.fact_row f on f.stream = s.number and f.version = p.started_by_version
 order by p.id`

/** Those of the named processes that are open; all open ones where none is named, in order of id. */
export async function openProcesses(pool: pg.Pool, named?: readonly ProcessId[]): Promise<OpenProcess[]> {
  if (named === undefined) return everyOpenProcess(pool)
  if (named.length === 0) return []
  const text = open('p.id = any($1::text[])')
  const { rows } = await pool.query<Row>({ name: 'open-processes-named', text, values: [named] })
  return rows.map(openProcess)
}

async function everyOpenProcess(pool: pg.Pool): Promise<OpenProcess[]> {
  const all: OpenProcess[] = []
  for (;;) {
    const page = await pageOfOpenProcesses(pool, all.at(-1)?.id, pageSize)
    all.push(...page)
    if (page.length < pageSize) return all
  }
}

const pageSize = 1_000

/** Open processes in order of id, after one of them, at most `limit`. */
export async function pageOfOpenProcesses(pool: pg.Pool, after: ProcessId | undefined, limit: number): Promise<OpenProcess[]> {
  const text = open('p.id > $1 order by p.id limit $2')
  const { rows } = await pool.query<Row>({ name: 'open-processes', text, values: [after ?? '', limit] })
  return rows.map(openProcess)
}

const openProcess = ({ id, stream, version, kind, key, on }: Row): OpenProcess => ({
  id,
  start: { stream, version, kind, key, on: on.toISOString() as Instant },
})

/** Those of the named processes that a fact has started, open or ended. */
export async function knownProcesses(pool: pg.Pool, named: readonly ProcessId[]): Promise<ProcessId[]> {
  const { rows } = await pool.query<{ id: ProcessId }>('select id from views.process where id = any($1::text[])', [named])
  return rows.map(({ id }) => id)
}
