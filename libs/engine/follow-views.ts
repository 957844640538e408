import { Follower, type EventStore, type StoredFact } from '#event-store'
import { behindChanges, followerOfViews } from '#read-models'
import type pg from 'pg'
import { projected } from './projected.js'

/** The follower that feeds the views behind the log: rows and cursor in one transaction, so each fact is counted exactly once. */
export const followViews = (store: EventStore): Follower =>
  new Follower(store, followerOfViews, (facts, client) => applyBehind(client, 'views', facts), { inOneTransaction: true })

/** Applies facts, in the log's order, to the views behind it that stand in a schema. */
export async function applyBehind(db: pg.Pool | pg.PoolClient, schema: string, facts: readonly StoredFact[]): Promise<void> {
  const changes = behindChanges(facts.map(projected))
  if (changes.length > 0) await db.query(`select ${schema}.apply_behind($1::jsonb)`, [JSON.stringify(changes)])
}
