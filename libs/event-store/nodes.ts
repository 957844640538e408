import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type pg from 'pg'

export type NodePart = 'api' | 'worker'

/** How often a node says that it is there, and after how long without a word it counts as gone; in seconds. */
const beats = { every: 15, gone: 60 } as const

/** What a node says of itself. `knows`: the newest migration of its build; `serves`: the queue of processes that a worker works on. */
export type NodeSays = { readonly part: NodePart; readonly knows: string; readonly serves?: string }

/**
 * Says that a node runs on this database, and again every quarter of a minute until it is released. While the database is away it says
 * nothing and goes on.
 */
export async function holdNode(pool: pg.Pool, { part, knows, serves }: NodeSays): Promise<{ release(): Promise<void> }> {
  const id = randomUUID()
  const beat = () =>
    pool.query(
      `insert into store.node (id, part, host, knows, serves) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set seen_at = clock_timestamp()`,
      [id, part, hostname(), knows, serves ?? null],
    )
  await beat()
  const timer = setInterval(() => void beat().catch(() => undefined), beats.every * 1000)
  timer.unref()
  return {
    release: async () => {
      clearInterval(timer)
      await pool.query('delete from store.node where id = $1', [id]).catch(() => undefined)
    },
  }
}

/** Nodes seen within the last minute whose build does not know a migration yet: «api on host-1». Those long gone are struck off. */
export async function nodesBefore(query: (sql: string) => Promise<unknown>, time: number): Promise<string[]> {
  await query(`delete from store.node where seen_at < clock_timestamp() - interval '1 day'`)
  const rows = (await query(
    `select part, host, knows from store.node where seen_at > clock_timestamp() - interval '${beats.gone} seconds' order by part, host`,
  )) as { part: string; host: string; knows: string }[]
  return rows.filter(({ knows }) => timeOf(knows) < time).map(({ part, host }) => `${part} on ${host}`)
}

/** The queues of processes that a worker seen within the last minute works on. */
export async function servedQueues(pool: pg.Pool): Promise<Set<string>> {
  const { rows } = await pool.query<{ serves: string }>(
    `select distinct serves from store.node where serves is not null and seen_at > clock_timestamp() - interval '${beats.gone} seconds'`,
  )
  return new Set(rows.map(({ serves }) => serves))
}

/** When a migration was written: the digits its name ends in. */
export const timeOf = (migration: string): number => Number(migration.slice(-13))
