import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { freePort } from './ports.js'
import { initialiseCluster, isInitialised, readPasswords, type Passwords } from './postgres-cluster.js'
import { endOrphan } from './postgres-orphan.js'
import { clusterFolder, postgresPrograms, setClusterAside } from './postgres-place.js'
import { connectWhenReady, createDatabase, ensureRoles } from './postgres-roles.js'
import { postgresUser } from './postgres-user.js'
import { startServer, type ServerProcess } from './server-process.js'

/** Two ways into one database: as the application (`sanshe_app`) and as the owner of the schema (`sanshe_owner`), for migrations. */
export interface DatabaseUrls {
  readonly url: string
  readonly ownerUrl: string
}

/** A PostgreSQL server of our own, with the database `sanshe`. `cluster` is the folder its files are in. */
export interface Postgres extends DatabaseUrls {
  readonly port: number
  readonly pid: number
  readonly cluster: string
  readonly server: ServerProcess
  /** One more database on the same server, owned by `sanshe_owner`, in about 50 ms. Throws when the name is taken. */
  readonly createDatabase: (name: string) => Promise<DatabaseUrls>
  readonly stop: () => Promise<void>
}

/**
 * `port`: wanted, another is taken if it is not free. `say`: progress in sentences. `log`: the server's log file. `settings`: as in postgresql.conf.
 * `throwaway`: nothing waits for the disk; what was committed survives a killed server, not a machine that loses its power.
 */
export interface PostgresOptions {
  readonly dataDir: string
  readonly port?: number
  readonly log?: string
  readonly say?: (line: string) => void
  readonly settings?: Readonly<Record<string, string>>
  readonly throwaway?: true
}

/**
 * Starts PostgreSQL 18 on 127.0.0.1 with its data under `dataDir`, initialised on the first start, UTF-8 with C.UTF-8 rules, full durability.
 * A server that was left running on the same data by a killed process is ended first; a stale postmaster.pid is cleared away.
 * Passwords are random and kept in `dataDir/postgres-passwords.json` (0600).
 * Throws `LockHeld` when a living process runs this data, and a plain Error with the log's last lines when the server does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, say = () => undefined, log = join(dataDir, 'logs', 'postgres.log'), throwaway = false } = options
  mkdirSync(dataDir, { recursive: true })
  const lock = takeLock(join(dataDir, 'postgres.lock'))
  try {
    const user = postgresUser()
    const programs = postgresPrograms(user, say)
    const cluster = clusterFolder(dataDir, user, say)
    let passwords = readPasswords(dataDir)
    if (isInitialised(cluster)) {
      await endOrphan(cluster, say)
      if (passwords === undefined) say(`the passwords of an older database are gone, it is kept as ${setClusterAside(cluster)}`)
    }
    if (!isInitialised(cluster))
      passwords = await initialiseCluster({ dataDir, cluster, initdb: programs.initdb, user, say, throwaway })
    if (passwords === undefined) throw new Error(`no passwords in ${dataDir}`)
    const known = passwords
    const port = await freePort(options.port)
    const args = ['-D', cluster, ...flags(port, { ...(throwaway ? unsynced : {}), ...options.settings })]
    const env = { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' }
    const server = await startServer({ name: 'PostgreSQL', command: programs.postgres, args, logFile: log, env, ...user })
    void server.ended.then(() => {
      lock.release()
    })
    try {
      await prepare(server, port, known)
    } catch (error) {
      await server.stop('SIGINT')
      throw error
    }
    return {
      ...urls(port, known, 'sanshe'),
      port,
      pid: server.pid,
      cluster,
      server,
      createDatabase: async (name) => {
        await createDatabase(urls(port, known, 'postgres').ownerUrl, name)
        return urls(port, known, name)
      },
      // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
      stop: () => server.stop('SIGINT'),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The databases named by `DATABASE_URL` and, for migrations, `DATABASE_OWNER_URL` (else the same); undefined when unset. */
export function providedDatabase(env: NodeJS.ProcessEnv = process.env): DatabaseUrls | undefined {
  const url = env['DATABASE_URL']
  return url === undefined || url === '' ? undefined : { url, ownerUrl: env['DATABASE_OWNER_URL'] ?? url }
}

async function prepare(server: ServerProcess, port: number, passwords: Passwords): Promise<void> {
  const admin = await connectWhenReady(server, `postgres://postgres:${passwords.admin}@127.0.0.1:${port}/postgres`)
  try {
    await ensureRoles(admin, passwords)
  } finally {
    await admin.end()
  }
}

function urls(port: number, passwords: Passwords, database: string): DatabaseUrls {
  return {
    url: `postgres://sanshe_app:${passwords.app}@127.0.0.1:${port}/${database}`,
    ownerUrl: `postgres://sanshe_owner:${passwords.owner}@127.0.0.1:${port}/${database}`,
  }
}

const unsynced = { fsync: 'off', full_page_writes: 'off' } as const

function flags(port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // No socket file: its usual folder may be missing or belong to another server.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
