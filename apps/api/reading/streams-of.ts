import type { Actor } from '#domain'
import { agreedBelow, mayBid, streamsOffered, type Begun, type InCase } from '#engine'
import { streamKey, streamKind, type Instant, type StreamId } from '#kernel'
import type pg from 'pg'

/** Streams of a case in which somebody may have something to do. */
export async function streamsOfCase(pool: pg.Pool, caseId: string, asker: Actor, now: Instant): Promise<StreamId[]> {
  const [begun, owed, lots] = await Promise.all([
    begunIn(pool, caseId),
    owedIn(pool, caseId),
    mayBid(asker) ? lotsOf(pool, caseId) : [],
  ])
  return streamsOffered({ caseId, begun, owed, lots }, asker, now)
}

/** The streams of a case that have facts, the oldest first, each with what it agreed. */
async function begunIn(pool: pg.Pool, caseId: string): Promise<InCase['begun']> {
  const { rows } = await pool.query<{ readonly stream: StreamId; readonly agreed: Begun['agreed'] | null }>({
    name: 'streams-of-case',
    text: `select f.stream, jsonb_agg(jsonb_build_object('type', f.type, 'key', f.key)) filter (where f.type = any($2)) as agreed
             from store.standing f where f.case_id = $1 and f.stream not like 'obligation/%' group by f.stream order by min(f.position)`,
    values: [caseId, Object.keys(agreedBelow)],
  })
  return rows.map(({ stream, agreed }) => ({ stream, agreed: agreed ?? [] }))
}

/** Open obligations and windows of a case, those due first before the others. */
async function owedIn(pool: pg.Pool, caseId: string): Promise<InCase['owed']> {
  const { rows } = await pool.query<InCase['owed'][number]>({
    name: 'owed-in-case',
    text: `select id, done_by as "doneBy" from views.obligation where case_id = $1 and met_on is null and closed_on is null order by due, id`,
    values: [caseId],
  })
  return rows
}

/** The lots of a case in its newest attempt, as `<case>/<attempt>/<lot>`. */
async function lotsOf(pool: pg.Pool, caseId: string): Promise<string[]> {
  const { rows } = await pool.query<{ stream: StreamId; lots: { lot: string }[] }>({
    name: 'lots-of-case',
    text: `select f.stream, f.data->'detail'->'lots' as lots from store.fact f
            where f.case_id = $1 and f.type = 'ProcurementOpened' order by f.position desc limit 1`,
    values: [caseId],
  })
  return rows.flatMap(({ stream, lots }) => lots.map(({ lot }) => `${streamKey(stream)}/${lot}`))
}

/** The streams of one contract: itself and all below it. */
export async function streamsOfContract(
  pool: pg.Pool,
  {
    caseId,
    contract,
    asker,
    now,
  }: { readonly caseId: string; readonly contract: StreamId; readonly asker: Actor; readonly now: Instant },
): Promise<StreamId[]> {
  const award = streamKey(contract)
  const all = await streamsOfCase(pool, caseId, asker, now)
  return all.filter(
    (stream) => stream === contract || (streamKind(stream) !== 'bid' && streamKey(stream).startsWith(`${award}/`)),
  )
}
