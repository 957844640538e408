import { join, resolve } from 'node:path'
import { providedDatabase } from '../../infra/postgres.js'
import { defaultDataDir } from '../../infra/repository.mjs'
import { providedTemporal } from '../../infra/temporal.js'
import { LockHeld, lockHolder, takeLock } from '../../infra/lock.mjs'

/** Where the parts of a running system are, for commands that work beside it. */
export interface Running {
  readonly pid: number
  readonly port: number
  readonly databaseUrl: string
  readonly databaseOwnerUrl: string
  readonly temporalAddress: string
  readonly temporalNamespace: string
}

/** The system that `sanshe serve` runs on this data now; undefined when there is none, or when it is still starting. */
export function runningSystem(dataDir: string): Running | undefined {
  const holder = lockHolder(lockFile(dataDir))
  return holder?.about['databaseUrl'] === undefined ? undefined : ({ pid: holder.pid, ...holder.about } as unknown as Running)
}

/** The system that the environment names, for commands beside API and worker that run apart; undefined where it names none. */
export function systemInEnvironment(env: NodeJS.ProcessEnv = process.env): Omit<Running, 'pid' | 'port'> | undefined {
  const [database, temporalAddress] = [providedDatabase(env), providedTemporal(env)]
  if (!database || temporalAddress === undefined) return undefined
  return {
    databaseUrl: database.url,
    databaseOwnerUrl: database.ownerUrl,
    temporalAddress,
    temporalNamespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
  }
}

/**
 * The folder of keys and the database that a command beside a system works on: those of `--data`, of the environment, or the default ones.
 * Throws an Error that says what to start where no system runs.
 */
export function databaseFor(data: string | undefined): { readonly dataDir: string; readonly databaseUrl: string } {
  const dataDir = data === undefined ? (process.env['SANSHE_DATA'] ?? defaultDataDir) : resolve(data)
  const databaseUrl = runningSystem(dataDir)?.databaseUrl ?? process.env['DATABASE_URL']
  if (databaseUrl === undefined)
    throw new Error(`no system runs on ${dataDir}: npm start first, then ask again (or set DATABASE_URL)`)
  return { dataDir, databaseUrl }
}

/** Claims a data folder for this process. Throws, naming pid and port, when another living system runs on it. */
export function claimData(dataDir: string, port: number): ReturnType<typeof takeLock> {
  try {
    return takeLock(lockFile(dataDir), { port })
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error
    const { pid, about } = error.holder
    throw new Error(`Sanshe is already running on ${dataDir}: process ${pid}, http://127.0.0.1:${about['port']}`, {
      cause: error,
    })
  }
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'serve.lock')
}
