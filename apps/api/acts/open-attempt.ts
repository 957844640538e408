import { commonActs, isForPeople, streams, verbOf } from '#domain'
import { attemptAt, belonging } from '#domain/process'
import { streamKey, type StreamId } from '#kernel'
import type pg from 'pg'

/** How the attempt at hand is written in an address that names no other. */
export const openAttempt = 'open'

const verbs = new Set([
  ...Object.values(commonActs).map(({ verb }) => verb as string),
  ...streams.flatMap(({ kind, acts }) =>
    kind === 'procurement' ? acts.filter(isForPeople).map(({ name }) => verbOf(name, kind)) : [],
  ),
])

/** Acts of a purchase may leave the attempt out: `/v1/cases/{case}/confirm-award` is read as `/v1/cases/{case}/attempts/open/confirm-award`. */
export function withAttempt(url: string): string {
  const [, place, verb, rest] = /^(\/v1\/cases\/[^/?]+)\/([a-z-]+)(\?.*)?$/.exec(url) ?? []
  return place !== undefined && verb !== undefined && verbs.has(verb)
    ? `${place}/attempts/${openAttempt}/${verb}${rest ?? ''}`
    : url
}

const named = new RegExp(`^(procurement|bid)/([^/]+)/${openAttempt}(/.+)?$`)

/**
 * The stream that is meant: for `procurement/<case>/open` the newest attempt of the case, for `bid/<case>/open/…` a bid in it, any other as it
 * stands. Where there is none the first is meant: what is not there is answered as what the asker may not know of.
 */
export async function attemptMeant(pool: pg.Pool, stream: StreamId): Promise<StreamId> {
  const [, kind, caseId, below = ''] = named.exec(stream) ?? []
  if (caseId === undefined) return stream
  const newest = await newestAttempt(pool, caseId)
  return `${kind}/${streamKey(newest ?? attemptAt(caseId, 1))}${below}`
}

const aboutAnAttempt = new Set(
  streams.flatMap(({ acts }) => acts.filter(({ fields }) => 'attempt' in fields).map(({ name }) => name)),
)

/** What an act is told: one that is about an attempt and does not say which is about the newest. */
export async function withAttemptMeant(pool: pg.Pool, act: string, stream: StreamId, data: object): Promise<object> {
  const attempt = aboutAnAttempt.has(act) && !('attempt' in data) ? await attemptsOf(pool, belonging(stream).caseId) : undefined
  return attempt === undefined ? data : { ...data, attempt }
}

/** How many attempts a case has had: the number of its newest; undefined where there is none. */
export async function attemptsOf(pool: pg.Pool, caseId: string | undefined): Promise<number | undefined> {
  const newest = caseId === undefined ? undefined : await newestAttempt(pool, caseId)
  return newest === undefined ? undefined : Number(streamKey(newest).split('/')[1])
}

async function newestAttempt(pool: pg.Pool, caseId: string): Promise<StreamId | undefined> {
  const { rows } = await pool.query<{ stream: StreamId }>({
    name: 'newest-attempt',
    text: `select f.stream from store.fact f where f.case_id = $1 and f.type = 'ProcurementOpened' order by f.position desc limit 1`,
    values: [caseId],
  })
  return rows[0]?.stream
}
