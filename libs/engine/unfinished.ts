import type { Instant, StreamId } from '#kernel'
import type pg from 'pg'

/** A form that somebody has begun to fill in, for one act of one stream: nobody else sees it. `key`: what it will be sent with, so that it is done once. */
export type Unfinished = { readonly data: object; readonly key: string; readonly savedAt: Instant }

/** Whose form, and for what. */
export type UnfinishedOf = { readonly person: string; readonly org: string; readonly act: string; readonly stream: StreamId }

type Row = Omit<Unfinished, 'savedAt'> & { readonly savedAt: Date }
const valuesOf = ({ person, org, act, stream }: UnfinishedOf): string[] => [person, org, act, stream]
const unfinishedOf = ({ savedAt, ...row }: Row): Unfinished => ({ ...row, savedAt: savedAt.toISOString() as Instant })

/** What somebody has filled in so far; undefined where they have not begun, or 90 days have gone by. */
export async function unfinishedBy(pool: pg.Pool, of: UnfinishedOf): Promise<Unfinished | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'unfinished-by',
    text: `select data, key, saved_at as "savedAt" from engine.unfinished
            where person = $1 and org = $2 and act = $3 and stream = $4 and saved_at > now() - interval '90 days'`,
    values: valuesOf(of),
  })
  return rows[0] && unfinishedOf(rows[0])
}

/** Keeps what somebody has filled in so far, in place of what was kept of it. */
export async function keepUnfinished(
  pool: pg.Pool,
  of: UnfinishedOf,
  { data, key }: Pick<Unfinished, 'data' | 'key'>,
): Promise<Unfinished> {
  const { rows } = await pool.query<Row>({
    name: 'keep-unfinished',
    text: `insert into engine.unfinished (person, org, act, stream, data, key) values ($1, $2, $3, $4, $5::jsonb, $6)
           on conflict (person, org, act, stream) do update set data = excluded.data, key = excluded.key, saved_at = now()
           returning data, key, saved_at as "savedAt"`,
    values: [...valuesOf(of), JSON.stringify(data), key],
  })
  return unfinishedOf(rows[0] as Row)
}

/** Forgets what somebody had filled in: it was sent, or they think otherwise. */
export async function forgetUnfinished(pool: pg.Pool, of: UnfinishedOf): Promise<void> {
  await pool.query(`delete from engine.unfinished where person = $1 and org = $2 and act = $3 and stream = $4`, valuesOf(of))
}
