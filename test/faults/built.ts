import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EventStore } from '#event-store'
import { instantOf } from '#kernel'
import { Connection } from '@temporalio/client'
import pg from 'pg'
import { tokensOf } from '../../apps/cli/load.js'
import { readProgramme } from '../../apps/cli/programme/index.js'
import { appEntry } from '../../apps/cli/serve-parts.js'
import { whenReady } from '../../apps/cli/serve-ready.js'
import { freePort } from '../../infra/ports.js'
import { repository } from '../../infra/repository.mjs'
import { testTemporalAddress } from '../../infra/testing.js'
import { startServer, type ServerProcess } from '../../infra/server-process.js'
import { registerDirectory } from '../register-directory.js'

/** A folder for servers of a test's own, which PostgreSQL's user may pass; `remove` takes it away with all clusters in it. */
export function serversFolder(name: string): { readonly path: string; remove(...clusters: readonly string[]): void } {
  const path = mkdtempSync(join(tmpdir(), `sanshe-${name}-`))
  chmodSync(path, 0o755)
  return {
    path,
    remove: (...clusters) => {
      for (const folder of [...clusters.map(dirname), path]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The built API or worker, as a process of its own; of another build where its root is named. */
export async function startBuilt(
  part: 'api' | 'worker',
  folder: string,
  env: Readonly<Record<string, string>>,
  root?: string,
): Promise<ServerProcess> {
  return startServer({
    name: part,
    command: process.execPath,
    args: ['--enable-source-maps', root === undefined ? appEntry(part) : join(root, 'dist', 'apps', part, 'main.js')],
    logFile: join(folder, `${part}.log`),
    // Jest's own options are not for them.
    env: { ...process.env, NODE_OPTIONS: '', SANSHE_DATA: folder, SANSHE_LIMIT_PERSON: '0', SANSHE_LIMIT_ADDRESS: '0', ...env },
    cwd: folder,
  })
}

/** The built API on a port of its own, ready; of another build where its root is named. */
export async function startBuiltApi(
  folder: string,
  env: Readonly<Record<string, string>>,
  root?: string,
): Promise<{ url: string; server: ServerProcess }> {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const server = await startBuilt('api', folder, { HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', ...env }, root)
  const url = `http://127.0.0.1:${port}`
  await whenReady(`${url}/health/ready`, [server], new AbortController().signal)
  return { url, server }
}

/** A Temporal namespace of its own on the server of `npm test`, as the environment of a worker. */
export async function ownNamespace(): Promise<{ TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string }> {
  const address = testTemporalAddress()
  const namespace = `t-${randomBytes(6).toString('hex')}`
  const connection = await Connection.connect({ address })
  const day = { seconds: 86_400 as never }
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: day })
  await connection.close()
  return { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace }
}

const sample = () => readProgramme(join(repository, 'infra', 'sample', 'huangshan.yaml'))

/** Loads the pack, the units and the people of the sample into a database. */
export async function loadSample(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  try {
    await registerDirectory(new EventStore(pool), await sample())
  } finally {
    await pool.end()
  }
}

/** A token of a sample person, signed with the key of a data folder on this machine, whose time is the database's here. */
export const tokenOf = async (person: string, dataDir: string): Promise<string> =>
  tokensOf(await sample(), { dataDir, at: instantOf(Date.now()) })(person)
