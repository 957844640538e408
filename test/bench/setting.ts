import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { openEngine, poolOptions, type OpenEngine } from '#engine'
import { startPostgres, type Postgres } from '../../infra/postgres.js'
import { built } from './built.js'
import type * as MigrateDatabase from '../../apps/cli/migrate-database.js'

/**
 * What everything is measured on: one PostgreSQL with its default durability, migrated. `open` is the engine as the API and the worker
 * open it; `plain` a pool of the same size and role beside it, `owner` the schema's owner, for what is only prepared.
 */
export type Setting = {
  readonly folder: string
  readonly postgres: Postgres
  readonly open: OpenEngine
  readonly plain: pg.Pool
  readonly owner: pg.Pool
  close(): Promise<void>
}

/** Starts it in a temporary folder; nothing of it is left after `close`. */
export async function setUp(say: (line: string) => void): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'sanshe-bench-'))
  chmodSync(folder, 0o755)
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const postgres = await startPostgres({ dataDir: folder, say }).catch((error: unknown) => {
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
    const owner = new pg.Pool({ connectionString: postgres.ownerUrl, max: 4 })
    // A server that is stopped ends idle connections; that is no failure of what was measured.
    for (const pool of [plain, owner]) pool.on('error', () => undefined)
    const close = async (): Promise<void> => {
      await Promise.all([open.close(), plain.end(), owner.end()])
      await stop()
    }
    return { folder, postgres, open, plain, owner, close }
  } catch (error) {
    await stop()
    throw error
  }
}
