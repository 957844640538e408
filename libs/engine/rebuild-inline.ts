import type { Instant, StreamId } from '#kernel'
import { InlineFold, kindsRead, type Elsewhere, type FoldedRows, type PlacedFact } from '#read-models'
import type pg from 'pg'
import { upcast } from './registry.js'

/** Facts read, and written as rows, in one go: more would hold up whatever else this process does. */
const batch = 2_000

/** Where a reading of all facts ended: the number in the log, and the positions of those facts it had that were not numbered yet. */
export type ReadUpTo = { readonly facts: number; readonly seq: string; readonly unnumbered: ReadonlySet<string> }

type Row = {
  position: string
  stream: StreamId
  version: number
  type: string
  schema: number
  key: string | null
  /** Null where no view reads it. */
  data: object | null
  occurredAt: string
  caseId: string | null
  process: string | null
}

/** A process of no case stands for one; what is of neither is read stream by stream. */
const group = `coalesce(f.case_id, f.process, f.stream)`
const columns = `f.position::text as position, f.stream, f.version, f.type, f.schema, f.key, f.case_id as "caseId", f.process,
  case when f.type in (${kindsRead.map((kind) => `'${kind}'`).join(', ')}) then f.data - '{basis,says}'::text[] end as data, f.occurred_at::text as "occurredAt"`

/**
 * Fills the inline views of a schema from every fact there is at one moment, case by case, while the system runs. What is committed later
 * has to be applied after it.
 */
export async function fillInline(owner: pg.Pool, schema: string, tell: (done: number) => void): Promise<ReadUpTo> {
  const client = await owner.connect()
  try {
    await client.query(`begin isolation level repeatable read read only; set local timezone = 'UTC'; set local datestyle = 'ISO'`)
    const { rows } = await client.query<{ seq: string; unnumbered: string[] }>(
      `select (select coalesce(max(seq), 0) from store.log)::text as seq,
              array(select f.position::text from store.fact f, store.sequencer s
                     where f.position > s.low and not exists (select from store.log l where l.position = f.position)) as unnumbered`,
    )
    const { seq = '0', unnumbered = [] } = rows[0] ?? {}
    const facts = await foldAll(client, owner, schema, tell)
    await client.query('commit')
    return { facts, seq, unnumbered: new Set(unnumbered) }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function foldAll(client: pg.PoolClient, owner: pg.Pool, schema: string, tell: (done: number) => void): Promise<number> {
  const fold = new InlineFold()
  let [done, left, writing] = [0, [] as PlacedFact[], Promise.resolve()]
  try {
    for await (const page of allFacts(client)) {
      const groups = Map.groupBy([...left, ...page], groupOf)
      // The last case may go on in the next page.
      const last = groupOf(page.at(-1) as PlacedFact)
      left = groups.get(last) ?? []
      groups.delete(last)
      const rows = await rowsOf(client, fold, [...groups.values()])
      await writing
      // Written while the next page is read.
      writing = write(owner, schema, rows)
      // What fails is thrown where it is waited for.
      writing.catch(() => undefined)
      done += page.length
      tell(done)
    }
  } finally {
    await writing
  }
  await write(owner, schema, await rowsOf(client, fold, left.length > 0 ? [left] : []))
  for (const processes of chunked(fold.processRows())) await write(owner, schema, { process: processes })
  return done
}

const groupOf = ({ caseId, process, stream }: PlacedFact): string => caseId ?? process ?? stream

/** Every fact, those of one case together and in order of position: first the cases, then what belongs to none. */
async function* allFacts(client: pg.PoolClient): AsyncGenerator<PlacedFact[]> {
  const ofCase = 'f.case_id is not null and (f.case_id, f.position) > ($1, $2) order by f.case_id, f.position'
  const ofNone = `f.case_id is null and (${group}, f.position) > ($1, $2) order by ${group}, f.position`
  for (const where of [ofCase, ofNone]) {
    let next = read(client, where, ['', '0'])
    for (;;) {
      const page = await next
      const last = page.at(-1)
      if (!last) break
      // The next page is read while this one is folded.
      if (page.length === batch) next = read(client, where, [groupOf(last), String(last.position)])
      // What fails is thrown where it is waited for.
      next.catch(() => undefined)
      yield page
      if (page.length < batch) break
    }
  }
}

async function read(client: pg.PoolClient, where: string, values: readonly [string, string]): Promise<PlacedFact[]> {
  const { rows } = await client.query<Row>(`select ${columns} from store.fact f where ${where} limit ${batch}`, [...values])
  return rows.map(placed)
}

const placed = ({ position, schema, data, occurredAt, caseId, process, ...fact }: Row): PlacedFact => ({
  ...fact,
  position: BigInt(position),
  data: data === null ? {} : upcast(fact.type, schema, data),
  occurredAt: momentOf(occurredAt),
  ...(caseId === null ? {} : { caseId }),
  ...(process === null ? {} : { process }),
})

/** `2026-07-25 02:00:00.5+00` as an instant: a date made of each would take longer than all else. */
const momentOf = (text: string): Instant =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z` as Instant

async function rowsOf(client: pg.PoolClient, fold: InlineFold, groups: readonly (readonly PlacedFact[])[]): Promise<FoldedRows> {
  const streams = [...new Set(groups.flatMap((facts) => fold.elsewhere(facts)))]
  const others = streams.length === 0 ? [] : await elsewhere(client, streams)
  const byStream = Map.groupBy(others, ({ stream }) => stream)
  const lookUp: Elsewhere = (stream) => byStream.get(stream) ?? []
  const all: Record<string, object[]> = {}
  for (const facts of groups) {
    for (const [view, rows] of Object.entries(fold.rowsOf(facts, lookUp))) (all[view] ??= []).push(...rows)
  }
  return all
}

async function elsewhere(client: pg.PoolClient, streams: readonly StreamId[]): Promise<PlacedFact[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from store.fact f where f.stream = any($1::text[]) order by f.position`,
    [streams],
  )
  return rows.map(placed)
}

async function write(owner: pg.Pool, schema: string, folded: FoldedRows): Promise<void> {
  for (const [view, rows] of Object.entries(folded)) {
    const [first] = rows
    if (!first) continue
    const names = Object.keys(first).join(', ')
    await owner.query(
      `insert into ${schema}.${view} (${names}) select ${names} from json_populate_recordset(null::${schema}.${view}, $1::json)`,
      [JSON.stringify(rows)],
    )
  }
}

function* chunked<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let n = 0; n < all.length; n += batch) yield all.slice(n, n + batch)
}
