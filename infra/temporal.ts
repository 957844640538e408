import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { freePort } from './ports.js'
import { startServer, type ServerProcess } from './server-process.js'
import { endTemporalOrphan } from './temporal-orphan.js'
import { namespacesReady } from './temporal-ready.js'
import { ensureTemporalCli } from './tools.js'

/** A Temporal development server of our own. `address`: host:port of its front end. */
export interface Temporal {
  readonly address: string
  readonly port: number
  readonly pid: number
  readonly server: ServerProcess
  readonly stop: () => Promise<void>
}

/**
 * `port`: wanted, another is taken if it is not free. `inMemory`: keeps nothing. `namespaces`: made beside «default» if missing.
 * `log`: the server's log file. `say`: progress in sentences. `dynamicConfig`: Temporal's own switches, values as JSON.
 */
export interface TemporalOptions {
  readonly dataDir: string
  readonly port?: number
  readonly inMemory?: boolean
  readonly namespaces?: readonly string[]
  readonly log?: string
  readonly say?: (line: string) => void
  readonly dynamicConfig?: Readonly<Record<string, string>>
}

/**
 * Starts Temporal's development server on 127.0.0.1, its state in `dataDir/temporal.db`, and waits until its namespaces answer (about 3 s).
 * A server that was left running on the same data by a killed process is ended first.
 * Throws `LockHeld` when a living process runs this data, a plain Error when the program is not to be had or the server does not come up.
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const { dataDir, say = () => undefined, log = join(dataDir, 'logs', 'temporal.log'), namespaces = [] } = options
  mkdirSync(dataDir, { recursive: true })
  const lock = takeLock(join(dataDir, 'temporal.lock'))
  const pidFile = join(dataDir, 'temporal.pid')
  try {
    const program = await ensureTemporalCli(say)
    await endTemporalOrphan(pidFile, say)
    const port = await freePort(options.port)
    const args = serverArguments(options, port, namespaces)
    const server = await startServer({ name: 'Temporal', command: program, args, logFile: log, pidFile })
    void server.ended.then(() => {
      lock.release()
    })
    const address = `127.0.0.1:${port}`
    try {
      await namespacesReady(server, address, ['default', ...namespaces])
    } catch (error) {
      await server.stop('SIGINT')
      throw error
    }
    return { address, port, pid: server.pid, server, stop: () => server.stop('SIGINT') }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The address named by `TEMPORAL_ADDRESS`; undefined when unset. */
export function providedTemporal(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env['TEMPORAL_ADDRESS'] === '' ? undefined : env['TEMPORAL_ADDRESS']
}

function serverArguments(options: TemporalOptions, port: number, namespaces: readonly string[]): string[] {
  // What Temporal holds can be rebuilt from the facts, so a write need not reach the disk at once.
  const kept = [
    '--db-filename',
    join(options.dataDir, 'temporal.db'),
    '--sqlite-pragma',
    'journal_mode=WAL',
    '--sqlite-pragma',
    'synchronous=NORMAL',
  ]
  return [
    ...[
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'warn',
      '--log-format',
      'json',
    ],
    ...(options.inMemory === true ? [] : kept),
    ...namespaces.flatMap((name) => ['--namespace', name]),
    ...Object.entries(options.dynamicConfig ?? {}).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ]
}
