import type { Instant, StreamId } from '#kernel'
import { InlineFold, kindsRead, type Elsewhere, type FoldedRows, type PlacedFact } from '#read-models'
import type pg from 'pg'
import { copyField, copyIn, copyOut } from './copy-rows.js'
import { upcast } from './registry.js'

/** Facts folded, and written as rows, in one go: more would hold up whatever else this process does. */
const batch = 1_000

/** Where a reading of all facts ended: the number in the log, and the positions of those facts it had that were not numbered yet. */
export type ReadUpTo = { readonly facts: number; readonly seq: string; readonly unnumbered: ReadonlySet<string> }

/** What is read of a fact. Its data only where a view reads it; a case's own name stands for all its facts. */
const columns = `f.position, s.id, f.version, f.type, f.schema, f.key, s.case_id, s.lot, s.process, f.occurred_at,
  case when f.type in (${kindsRead.map((kind) => `'${kind}'`).join(', ')}) then f.data end`

/**
 * Every fact, those of one case together, stream by stream; a process of no case stands for one, what is of neither for itself. Only streams are put
 * in order, their facts are looked up: all facts in order would be written to the disk twice before the first is read.
 */
const everyFact = `select ${columns} from (select * from store.stream order by coalesce(case_id, process, id) offset 0) s
  cross join lateral (select * from store.fact_row f where f.stream = s.number offset 0) f`

/**
 * Fills the inline views of a schema from every fact there is at one moment, case by case, while the system runs. What is committed later
 * has to be applied after it.
 */
export async function fillInline(owner: pg.Pool, schema: string, tell: (done: number) => void): Promise<ReadUpTo> {
  const [reader, writer] = await Promise.all([owner.connect(), owner.connect()])
  try {
    // What is written is of use only once all of it is there: waiting for the disk each time would only keep acts waiting for it too. No transaction
    // around all of it: the low mark of the log would stand still as long.
    await writer.query('set synchronous_commit = off')
    await reader.query(`begin isolation level repeatable read read only; set local timezone = 'UTC'; set local datestyle = 'ISO'`)
    const { rows } = await reader.query<{ seq: string; unnumbered: string[] }>(
      `select (select coalesce(max(seq), 0) from store.log)::text as seq,
              array(select position::text from store.unnumbered) as unnumbered`,
    )
    const { seq = '0', unnumbered = [] } = rows[0] ?? {}
    const facts = await foldAll(reader, owner, await writerOf(writer, schema), tell)
    await reader.query('commit')
    await writer.query('reset synchronous_commit')
    writer.release()
    reader.release()
    return { facts, seq, unnumbered: new Set(unnumbered) }
  } catch (error) {
    // One that still sends, or waits to be sent something, is of no use to anybody.
    for (const client of [reader, writer]) client.release(true)
    throw error
  }
}

async function foldAll(
  reader: pg.PoolClient,
  owner: pg.Pool,
  write: (rows: FoldedRows) => Promise<void>,
  tell: (done: number) => void,
): Promise<number> {
  const fold = new InlineFold()
  let [done, writing] = [0, Promise.resolve()]
  for await (const groups of grouped(copyOut(reader, `copy (${everyFact}) to stdout`))) {
    const rows = await rowsOf(owner, fold, groups)
    await writing
    // Written while the next ones are read. What fails is thrown where it is waited for.
    writing = write(rows)
    writing.catch(() => undefined)
    done += groups.reduce((sum, facts) => sum + facts.length, 0)
    tell(done)
  }
  await writing
  for (const processes of chunked(fold.processRows())) await write({ process: processes })
  return done
}

const groupOf = ({ caseId, process, stream }: PlacedFact): string => caseId ?? process ?? stream

/** Facts case by case, each of them whole and in order of position, about a batch at a time. */
async function* grouped(pages: AsyncIterable<readonly (string | null)[][]>): AsyncGenerator<PlacedFact[][]> {
  let [groups, size, own, ofOwn] = [[] as PlacedFact[][], 0, '', [] as PlacedFact[]]
  for await (const page of pages) {
    for (const row of page) {
      const fact = placed(row)
      const name = groupOf(fact)
      if (name !== own) {
        if (size >= batch) {
          yield groups.map(inOrder)
          ;[groups, size] = [[], 0]
        }
        ;[own, ofOwn] = [name, []]
        groups.push(ofOwn)
      }
      ofOwn.push(fact)
      size += 1
    }
  }
  if (size > 0) yield groups.map(inOrder)
}

const inOrder = (facts: PlacedFact[]): PlacedFact[] => facts.sort((a, b) => (a.position < b.position ? -1 : 1))

/** A row of `columns`. */
function placed([position, stream, version, type, schema, key, caseId, lot, process, occurredAt, data]: readonly (
  string | null
)[]): PlacedFact {
  const kind = type ?? ''
  return {
    position: BigInt(position ?? 0),
    stream: stream as StreamId,
    version: Number(version),
    type: kind,
    key: key ?? null,
    data: typeof data === 'string' ? upcast(kind, Number(schema), JSON.parse(data) as object) : {},
    occurredAt: momentOf(occurredAt ?? ''),
    ...(typeof caseId === 'string' ? { caseId } : {}),
    ...(typeof lot === 'string' ? { lot } : {}),
    ...(typeof process === 'string' ? { process } : {}),
  }
}

/** `2026-07-25 02:00:00.5+00` as an instant: a date made of each would take longer than all else. */
const momentOf = (text: string): Instant =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z` as Instant

async function rowsOf(owner: pg.Pool, fold: InlineFold, groups: readonly (readonly PlacedFact[])[]): Promise<FoldedRows> {
  const streams = [...new Set(groups.flatMap((facts) => fold.elsewhere(facts)))]
  const others = streams.length === 0 ? [] : await elsewhere(owner, streams)
  const byStream = Map.groupBy(others, ({ stream }) => stream)
  const lookUp: Elsewhere = (stream) => byStream.get(stream) ?? []
  const all: Record<string, object[]> = {}
  for (const facts of groups) {
    for (const [view, rows] of Object.entries(fold.rowsOf(facts, lookUp))) (all[view] ??= []).push(...rows)
  }
  return all
}

/** What happened in streams of others. It may be later than what is folded: only what stands before an obligation counts, and that was there before it. */
async function elsewhere(owner: pg.Pool, streams: readonly StreamId[]): Promise<ElsewhereFact[]> {
  const { rows } = await owner.query<Omit<ElsewhereFact, 'position' | 'occurredAt'> & { position: string; occurredAt: Date }>(
    `select f.position::text as position, f.stream, f.version, f.type, f.key, f.occurred_at as "occurredAt"
       from store.fact f where f.stream = any($1::text[]) order by f.position`,
    [streams],
  )
  return rows.map(({ position, occurredAt, ...fact }) => ({
    ...fact,
    position: BigInt(position),
    occurredAt: occurredAt.toISOString() as Instant,
  }))
}

type ElsewhereFact = ReturnType<Elsewhere>[number]

/** What writes rows of a schema's views. */
async function writerOf(client: pg.PoolClient, schema: string): Promise<(folded: FoldedRows) => Promise<void>> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = $1::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.attndims > 0`,
    [schema],
  )
  const arrays = new Set(rows.map(({ name }) => name))
  return async (folded) => {
    for (const [view, rows] of Object.entries(folded)) {
      const names = Object.keys(rows[0] ?? {})
      if (names.length === 0) continue
      const fields = names.map((name) => (arrays.has(`${view}.${name}`) ? arrayField : copyField))
      const lines = rows.map((row) => names.map((name, n) => fields[n]?.((row as Record<string, unknown>)[name])).join('\t'))
      await copyIn(client, `copy ${schema}.${view} (${names.join(', ')}) from stdin`, `${lines.join('\n')}\n`)
    }
  }
}

/** A list of texts as PostgreSQL writes an array. */
const arrayField = (value: unknown): string =>
  value === null
    ? copyField(null)
    : copyField(`{${(value as readonly string[]).map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)

function* chunked<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let n = 0; n < all.length; n += batch) yield all.slice(n, n + batch)
}
