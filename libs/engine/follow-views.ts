import { Follower, park, type EventStore, type StoredFact } from '#event-store'
import { behindChanges, behindKinds, followerOfViews } from '#read-models'
import type pg from 'pg'
import { projected } from './projected.js'

/** The follower that feeds the views behind the log: rows and cursor in one transaction, so each fact is counted exactly once. */
export const followViews = (store: EventStore): Follower =>
  new Follower(store, followerOfViews, (facts, client) => applyBehind(client, 'views', facts), {
    kinds: behindKinds,
    inOneTransaction: true,
  })

/**
 * Applies facts of the kinds they count, in the log's order, to the views behind it that stand in a schema. One that cannot be read or
 * counted is parked with the reason, and all others go on. Throws what PostgreSQL says where it is not the fact's fault.
 */
export async function applyBehind(db: pg.Pool | pg.PoolClient, schema: string, facts: readonly StoredFact[]): Promise<void> {
  const together = await applied(db, schema, facts)
  if (together === undefined) return
  for (const fact of facts) {
    const failed = facts.length === 1 ? together : await applied(db, schema, [fact])
    if (failed !== undefined) await park(db, followerOfViews, fact, failed)
  }
}

/** Undefined where they were applied; the reason where one of them cannot be, and then none of them was. */
async function applied(db: pg.Pool | pg.PoolClient, schema: string, facts: readonly StoredFact[]): Promise<string | undefined> {
  let changes: string
  try {
    changes = JSON.stringify(behindChanges(facts.map(projected)))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  // A pool's statement stands by itself; in a transaction the statement alone is taken back.
  const inTransaction = !('totalCount' in db)
  if (inTransaction) await db.query('savepoint counting')
  try {
    await db.query(`select ${schema}.apply_behind($1::jsonb)`, [changes])
    if (inTransaction) await db.query('release savepoint counting')
    return undefined
  } catch (error) {
    if (!isOfTheFact(error)) throw error
    if (inTransaction) await db.query('rollback to savepoint counting')
    return (error as Error).message
  }
}

/** SQLSTATE of data that does not fit (22, 23) or that a function refuses (P0): whatever else goes wrong may go right the next time. */
const isOfTheFact = (error: unknown): boolean => /^(22|23|P0)/.test((error as { code?: string }).code ?? '')
