import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { openEngine, poolOptions, type OpenEngine } from '#engine'
import { EventStore } from '#event-store'
import { startPostgres, type Postgres } from '../../infra/postgres.js'
import { built } from './built.js'
import { once } from './closing.js'
import type * as MigrateDatabase from '../../apps/cli/migrate-database.js'

/**
 * What everything is measured on: one PostgreSQL with its default durability, migrated. `open` is the engine as the API and the worker
 * open it; `plain` a pool of the same size and role beside it. What is only prepared goes through `seeds` (the application's role) and `owner` (the
 * schema's), which do not wait for the disk.
 */
export type Setting = {
  readonly folder: string
  readonly postgres: Postgres
  readonly open: OpenEngine
  readonly plain: pg.Pool
  readonly seeds: EventStore
  readonly owner: pg.Pool
  close(): Promise<void>
}

/** Starts it in a temporary folder; nothing of it is left after `close`, which may be asked for more than once. */
export async function setUp(say: (line: string) => void): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'sanshe-bench-'))
  chmodSync(folder, 0o755)
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const postgres = await startPostgres({ dataDir: folder, say, settings: { track_functions: 'pl' } }).catch((error: unknown) => {
    remove()
    throw error
  })
  const stop = async (): Promise<void> => {
    await postgres.stop()
    rmSync(dirname(postgres.cluster), { recursive: true, force: true })
    remove()
  }
  try {
    const { migrateDatabase } = (await import(built('apps/cli/migrate-database.js'))) as typeof MigrateDatabase
    await migrateDatabase(postgres.ownerUrl)
    const open = await openEngine({ databaseUrl: postgres.url })
    const plain = new pg.Pool(poolOptions(postgres.url))
    const atOnce = { max: 8, options: '-c synchronous_commit=off' }
    // As the owner: only of the owner the store believes when a fact was recorded.
    const preparing = new pg.Pool({ connectionString: postgres.ownerUrl, ...atOnce })
    const owner = new pg.Pool({ connectionString: postgres.ownerUrl, ...atOnce })
    // A server that is stopped ends idle connections; that is no failure of what was measured.
    for (const pool of [plain, preparing, owner]) pool.on('error', () => undefined)
    const close = once(async () => {
      const closed = await Promise.allSettled([open.close(), plain.end(), preparing.end(), owner.end()])
      await stop()
      for (const one of closed) if (one.status === 'rejected') throw one.reason
    })
    return { folder, postgres, open, plain, seeds: new EventStore(preparing), owner, close }
  } catch (error) {
    await stop()
    throw error
  }
}
