import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../../infra/ports.js'
import { startPostgres } from '../../../infra/postgres.js'
import { createDatabase } from '../../../infra/postgres-roles.js'
import { makeFolder } from '../../../infra/private-files.js'
import { startServer, type ServerProcess } from '../../../infra/server-process.js'
import { startTemporal } from '../../../infra/temporal.js'
import { beginRehearsal } from '#engine'
import type { Instant } from '#kernel'
import pg from 'pg'
import { migrateDatabase } from '../migrate-database.js'
import { appEntry } from '../serve-parts.js'
import { whenReady } from '../serve-ready.js'

/** A whole system of its own for one rehearsal: fresh database, fresh Temporal, the built API and worker, the clock in a row. */
export type OwnStage = {
  readonly url: string
  readonly pool: pg.Pool
  readonly databaseUrl: string
  readonly ownerUrl: string
  readonly temporal: { readonly address: string; readonly namespace: string }
  readonly data: string
  stop(): Promise<void>
}

/** Starts it. What was started is stopped again when a step fails. */
export async function startStage(data: string, start: Instant, say: (line: string) => void): Promise<OwnStage> {
  makeFolder(data)
  const stops: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const one of stops.toReversed()) await one()
  }
  try {
    say('starting PostgreSQL and Temporal')
    const [postgres, temporal] = await Promise.all([
      startPostgres({ dataDir: data, say, throwaway: true }),
      startTemporal({ dataDir: data, inMemory: true, namespaces: ['rehearsal'], say }),
    ])
    stops.push(postgres.stop, temporal.stop)
    const name = `rehearsal_${Date.now()}`
    await createDatabase(postgres.ownerUrl, name)
    const url = withName(postgres.url, name)
    await migrateDatabase(withName(postgres.ownerUrl, name))
    const pool = new pg.Pool({ connectionString: url, max: 6 })
    stops.push(() => pool.end())
    const owner = new pg.Pool({ connectionString: withName(postgres.ownerUrl, name), max: 1 })
    try {
      await beginRehearsal(owner, start)
    } finally {
      await owner.end()
    }
    const port = await freePort()
    const env = {
      ...process.env,
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: 'rehearsal',
      HOST: '127.0.0.1',
      PORT: String(port),
      SANSHE_DATA: data,
      SANSHE_DATABASE: 'throwaway',
    }
    say('starting the worker and the API')
    const parts: ServerProcess[] = []
    for (const part of ['worker', 'api'] as const) {
      const logFile = join(data, 'logs', `${part}.log`)
      rmSync(logFile, { force: true })
      const server = await startServer({
        name: part,
        command: process.execPath,
        args: ['--enable-source-maps', appEntry(part)],
        logFile,
        env,
        cwd: process.cwd(),
      })
      parts.push(server)
      stops.push(() => server.stop('SIGTERM'))
    }
    const address = `http://127.0.0.1:${port}`
    await whenReady(`${address}/health/ready`, parts, new AbortController().signal)
    return {
      url: address,
      pool,
      databaseUrl: url,
      ownerUrl: withName(postgres.ownerUrl, name),
      temporal: { address: temporal.address, namespace: 'rehearsal' },
      data,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function withName(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
