import type { Evidence } from '#event-store'
import type { Instant, StreamId } from '#kernel'
import type { Key, Paging } from '#read-models'
import type pg from 'pg'

/** A signature on a draft: who, as which step of the unit's table, when. */
export type Signature = { readonly person: string; readonly step: string; readonly at: Instant }

/** An act that is being signed inside its unit. It is no fact until it is issued. */
export type Draft = {
  readonly id: string
  /** Its place in its unit's list: a later draft has a greater one. */
  readonly number: string
  readonly org: string
  readonly act: string
  readonly stream: StreamId
  readonly data: object
  readonly registered: { readonly occurredAt: Instant; readonly evidence: Evidence } | null
  /** The steps of the unit's table: the first drafts, the last issues. */
  readonly steps: readonly string[]
  /** A collective decision is needed: its minutes' number is asked for when it is issued. */
  readonly collective: boolean
  readonly signed: readonly Signature[]
  readonly status: 'open' | 'returned' | 'issued' | 'withdrawn'
  readonly returned: { readonly by: string; readonly why: string; readonly at: Instant } | null
  readonly issuing: string | null
  /** Whoever was issuing it has not ended for a minute: they were cut off. */
  readonly cutOff: boolean
  /** The version of the act's stream once it was issued. */
  readonly outcome: { readonly version: number; readonly facts: readonly string[] } | null
  readonly draftedBy: string
  readonly draftedAt: Instant
  readonly version: number
}

const columns = `id, number::text, org, act, stream, data, registered, steps, collective, signed, status, returned, issuing,
  coalesce(status <> 'issued' and issuing_since < clock_timestamp() - interval '1 minute', false) as "cutOff", outcome,
  drafted_by as "draftedBy", drafted_at as "draftedAt", version`

type Row = Omit<Draft, 'draftedAt'> & { readonly draftedAt: Date }

const draftOf = (row: Row): Draft => ({ ...row, draftedAt: row.draftedAt.toISOString() as Instant })

/** A draft under the command id it was drafted with, and the hash of what was drafted then, whatever became of it. */
export type KeptDraft = { readonly draft: Draft; readonly contentHash: string }

/** What somebody drafted for a unit under a command id; undefined where they drafted nothing under it. */
export async function draftUnder(
  pool: pg.Pool,
  { person, org }: { readonly person: string; readonly org: string },
  commandId: string,
): Promise<KeptDraft | undefined> {
  const { rows } = await pool.query<Row & { contentHash: string }>({
    name: 'draft-under',
    text: `select ${columns}, content_hash as "contentHash" from engine.draft where drafted_by = $1 and org = $2 and command_id = $3`,
    values: [person, org, commandId],
  })
  const [kept] = rows
  if (!kept) return undefined
  const { contentHash, ...row } = kept
  return { draft: draftOf(row), contentHash }
}

/** Keeps a new draft, and gives what is kept; the same person's same command id leaves the draft that is there. */
export async function insertDraft(
  pool: pg.Pool,
  draft: Omit<Draft, 'id' | 'number' | 'version' | 'cutOff'>,
  { commandId, contentHash }: { readonly commandId: string; readonly contentHash: string },
): Promise<KeptDraft> {
  const { rows } = await pool.query<Row>({
    name: 'insert-draft',
    text: `insert into engine.draft (org, act, stream, data, registered, steps, collective, signed, status, drafted_by, drafted_at, command_id, content_hash)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8::jsonb, $9, $10, $11, $12, $13) on conflict (drafted_by, org, command_id) do nothing
     returning ${columns}`,
    values: [
      draft.org,
      draft.act,
      draft.stream,
      JSON.stringify(draft.data),
      draft.registered === null ? null : JSON.stringify(draft.registered),
      draft.steps,
      draft.collective,
      JSON.stringify(draft.signed),
      draft.status,
      draft.draftedBy,
      draft.draftedAt,
      commandId,
      contentHash,
    ],
  })
  if (rows[0]) return { draft: draftOf(rows[0]), contentHash }
  const kept = await draftUnder(pool, { person: draft.draftedBy, org: draft.org }, commandId)
  if (!kept) throw new Error('a draft that is there already is not there')
  return kept
}

/** What changes of a draft as it goes from hand to hand. */
export type DraftChange = Partial<Pick<Draft, 'data' | 'registered' | 'signed' | 'status' | 'returned' | 'issuing' | 'outcome'>>

/** Changes a draft, unless somebody else changed it since it was read: then undefined. */
export async function changeDraft(pool: pg.Pool, draft: Draft, change: DraftChange): Promise<Draft | undefined> {
  const { data, registered, signed, status, returned, issuing, outcome } = { ...draft, ...change }
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const { rows } = await pool.query<Row>({
    name: 'change-draft',
    text: `update engine.draft set data = $3::jsonb, registered = $4::jsonb, signed = $5::jsonb, status = $6, returned = $7::jsonb, issuing = $8,
            issuing_since = case when $8::text is not null then clock_timestamp() end,
            outcome = $9::jsonb, version = version + 1
      where id = $1 and version = $2 returning ${columns}`,
    values: [draft.id, draft.version, json(data), json(registered), json(signed), status, json(returned), issuing, json(outcome)],
  })
  return rows[0] ? draftOf(rows[0]) : undefined
}

/** A draft of a unit; undefined for one that is not there or is another unit's. */
export async function draftBy(pool: pg.Pool, id: string, org: string): Promise<Draft | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'draft-by',
    text: `select ${columns} from engine.draft where id = $1 and org = $2`,
    values: [id, org],
  })
  return rows[0] ? draftOf(rows[0]) : undefined
}

/** An open draft as far as it matters to whoever watches its unit: how often it was changed, and who had it in hand last. */
export type DraftMark = Pick<Draft, 'id' | 'org' | 'version'> & { readonly hand: string }

/** The open drafts of some units; 1,000 at most. */
export async function draftMarks(pool: pg.Pool, orgs: readonly string[]): Promise<DraftMark[]> {
  const { rows } = await pool.query<DraftMark>({
    name: 'draft-marks',
    text: `select id, org, version, coalesce(returned->>'by', signed->-1->>'person', drafted_by) as hand
             from engine.draft where org = any($1::text[]) and status in ('open', 'returned') order by org, number limit 1000`,
    values: [orgs],
  })
  return rows
}

/** The key a page of drafts goes on after. */
export const draftKey = ({ number }: Draft): Key => [number]

/** A page of a unit's drafts that are neither issued nor withdrawn, the oldest first. */
export async function openDrafts(pool: pg.Pool, org: string, { after, limit }: Paging): Promise<Draft[]> {
  const { rows } = await pool.query<Row>(
    `select ${columns} from engine.draft
      where org = $1 and status in ('open', 'returned') and draft.number > $2::bigint order by draft.number limit $3`,
    [org, after?.[0] ?? '0', limit],
  )
  return rows.map(draftOf)
}

/** A unit's drafts of an act in a stream that are neither issued nor withdrawn, the oldest first; a hundred at most. */
export async function openDraftsOf(
  pool: pg.Pool,
  { org, act, stream }: Pick<Draft, 'org' | 'act' | 'stream'>,
): Promise<readonly Draft[]> {
  const { rows } = await pool.query<Row>(
    `select ${columns} from engine.draft
      where org = $1 and status in ('open', 'returned') and act = $2 and stream = $3 order by draft.number limit 100`,
    [org, act, stream],
  )
  return rows.map(draftOf)
}
