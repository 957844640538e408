import type { Actor } from '#domain'
import { streamOfOccasion, subjectOf } from '#domain/process'
import { dayOf, streamKey, streamKind, type Instant, type StreamId } from '#kernel'
import type pg from 'pg'

/**
 * Streams of a case in which somebody may have something to do: those that have facts, those in which what is owed would be done, and those that may
 * be begun without being owed. A bidder's next question is numbered among their own: how many others have asked is not theirs to know. Obligations have
 * no acts for people.
 */
export async function streamsOfCase(pool: pg.Pool, caseId: string, asker: Actor, now: Instant): Promise<StreamId[]> {
  const sells = asker.roles.includes('provider') || asker.roles.includes('evaluator')
  const [rows, owed, lots] = await Promise.all([begunIn(pool, caseId), owedIn(pool, caseId), sells ? lotsOf(pool, caseId) : []])
  const there = rows.map(({ stream }) => stream)
  const begun = rows.flatMap(({ stream, agreed }) =>
    streamKind(stream) === 'contract' ? belowContract(stream, agreed ?? [], now) : [],
  )
  const bids = lots.map((lot): StreamId => `bid/${lot}/${asker.org}`)
  const questions: StreamId = `challenge/${caseId}/${asker.org}.`
  const next = there.filter((stream) => stream.startsWith(questions)).length + 1
  const question: readonly StreamId[] = sells ? [`${questions}${next}`] : []
  return [...new Set([...there, ...owed, ...begun, ...bids, ...question])]
}

type Begun = { readonly stream: StreamId; readonly agreed: readonly { type: string; key: string }[] | null }

/** The streams of a case that have facts, the oldest first, each with the sites, posts and tranches that it agreed. */
async function begunIn(pool: pg.Pool, caseId: string): Promise<readonly Begun[]> {
  const { rows } = await pool.query<Begun>({
    name: 'streams-of-case',
    text: `select f.stream, jsonb_agg(jsonb_build_object('type', f.type, 'key', f.key)) filter (where f.type in ('SiteAgreed', 'PostAgreed', 'TrancheAgreed')) as agreed
             from store.fact f where f.case_id = $1 and f.stream not like 'obligation/%' group by f.stream order by min(f.position)`,
    values: [caseId],
  })
  return rows
}

/** The streams that open obligations and windows of a case are about, and those in which what they wait for would happen. */
async function owedIn(pool: pg.Pool, caseId: string): Promise<StreamId[]> {
  const { rows } = await pool.query<{ id: StreamId; doneBy: string[] }>({
    name: 'owed-in-case',
    text: `select id, done_by as "doneBy" from views.obligation where case_id = $1 and met_on is null and closed_on is null order by due, id`,
    values: [caseId],
  })
  return rows.flatMap(({ id, doneBy }) => [...doneBy.map(streamOfOccasion), subjectOf(id)])
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

/** What may be begun below a signed contract before it is owed: each site, post and tranche agreed, this month's record, the first check, the evaluation. */
function belowContract(contract: StreamId, agreed: readonly { type: string; key: string }[], now: Instant): StreamId[] {
  if (agreed.length === 0) return []
  const award = streamKey(contract)
  const kinds: Readonly<Record<string, string>> = { SiteAgreed: 'assignment', PostAgreed: 'post', TrancheAgreed: 'payment' }
  return [
    ...agreed.map(({ type, key }): StreamId => `${kinds[type] ?? 'assignment'}/${award}/${key}`),
    `delivery/${award}/${dayOf(now).slice(0, 7)}`,
    `mid-term-check/${award}/1`,
    `evaluation/${award}/1`,
  ]
}
