import type pg from 'pg'
import { alone } from './alone.js'
import { headOfLog } from './sequencer.js'
import { mostFacts } from './sql/tables.sql.js'

/** The store's epoch: another one after the database was restored to an earlier point. */
export async function storeEpoch(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>({ name: 'epoch', text: 'select id::text as id from store.epoch' })
  const id = rows[0]?.id
  if (id === undefined) throw new Error('the store has no epoch: migrate the database first')
  return id
}

/** When the epoch began. */
export async function epochBegan(pool: pg.Pool): Promise<Date> {
  const { rows } = await pool.query<{ since: Date }>('select since from store.epoch')
  if (rows[0] === undefined) throw new Error('the store has no epoch: migrate the database first')
  return rows[0].since
}

/** Begins a new epoch: what was built outside of the database is built again. Gives its id. */
export async function beginEpoch(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select store.begin_epoch() as id')
  return rows[0]?.id ?? ''
}

/**
 * How far a log has come: its store, its newest number, and a mark of the fact that has that number. A log that was put back has another fact there, or
 * none. The mark tells nothing of the fact: whoever reads it learns of no bid.
 */
export type LogHead = { readonly store: string; readonly seq: string; readonly mark: string }

/** The head of the log; `at`: what this log has at another number. A log without facts has none at `'0'`. */
export async function logHead(pool: pg.Pool, at?: string): Promise<LogHead> {
  const { rows } = await pool.query<LogHead>(
    `select e.store::text as store, head.seq::text as seq,
            coalesce((select encode(sha256(convert_to(concat_ws(' ', f.stream, f.version, extract(epoch from f.recorded_at), f.actor, f.organization, f.command_id), 'UTF8')), 'hex')
                        from store.numbered f where f.last >= head.seq and f.last < head.seq + ${mostFacts} and f.seq = head.seq), '') as mark
       from store.epoch e, (select coalesce($1::bigint, (select max(seq) from store.log), 0) as seq) head`,
    [at],
  )
  if (rows[0] === undefined) throw new Error('the store has no epoch: migrate the database first')
  return rows[0]
}

/**
 * Does something once in each epoch of the store, one instance at a time; remembered in the database, which is what gets restored. True where
 * it was done now. When `work` throws, it is not remembered.
 */
export async function oncePerEpoch(pool: pg.Pool, what: string, work: () => Promise<void>): Promise<boolean> {
  if ((await undone(pool, what)) === undefined) return false
  const done = await alone(pool, what, async (client) => {
    const name = await undone(client, what)
    if (name === undefined) return false
    await work()
    await client.query('insert into store.follower (name, seq) values ($1, $2)', [name, await headOfLog(pool)])
    return true
  })
  return done ?? false
}

/** The name under which this epoch's doing is remembered; undefined where it is done. */
async function undone(db: pg.Pool | pg.PoolClient, what: string): Promise<string | undefined> {
  const { rows } = await db.query<{ name: string }>({
    name: 'undone-in-epoch',
    text: `select name from (select $1::text || ' of epoch ' || id as name from store.epoch) this
            where not exists (select from store.follower f where f.name = this.name)`,
    values: [what],
  })
  return rows[0]?.name
}
