import type { StreamId } from '#kernel'
import type pg from 'pg'
import type { StoredFact } from './facts.js'

/** A fact that a follower went past because it cannot handle it, and why. */
export type Parked = {
  readonly follower: string
  readonly seq: string
  readonly stream: StreamId
  readonly version: number
  readonly type: string
  readonly error: string
  readonly since: Date
}

/** Longest reason kept. */
const longest = 2_000

/** Parks a fact: the follower goes on without it. Parked again, it keeps the moment it was parked first. */
export async function park(db: pg.Pool | pg.PoolClient, follower: string, fact: StoredFact, error: string): Promise<void> {
  await db.query(
    `insert into store.parked (follower, seq, stream, version, type, error) values ($1, $2, $3, $4, $5, $6)
     on conflict (follower, seq) do update set error = excluded.error, last = excluded.last`,
    [follower, fact.seq ?? '0', fact.stream, fact.version, fact.type, error.slice(0, longest)],
  )
}

/** Everything that is parked, in the log's order. */
export async function parkedFacts(db: pg.Pool | pg.PoolClient): Promise<Parked[]> {
  const { rows } = await db.query<Parked>(
    'select follower, seq::text as seq, stream, version, type, error, since from store.parked order by follower, seq::bigint',
  )
  return rows
}

/** Takes out what a follower was driven over since a moment and did not park again, as the owner. */
export async function unparked(owner: pg.Pool, follower: string, since: Date): Promise<number> {
  const { rowCount } = await owner.query('delete from store.parked where follower = $1 and last < $2', [follower, since])
  return rowCount ?? 0
}
