import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { providedDatabase, type DatabaseUrls } from '../../infra/postgres.js'
import { portIsFree } from '../../infra/ports.js'
import { defaultDataDir } from '../../infra/repository.mjs'
import { startServer, type ServerProcess } from '../../infra/server-process.js'
import { providedTemporal, startTemporal } from '../../infra/temporal.js'
import { claimData } from './running.js'
import { migrateDatabase } from './migrate-database.js'
import { appEntry } from './serve-parts.js'
import { keepPostgres } from './serve-postgres.js'
import { loadSample } from './serve-sample.js'
import {
  beginTraining,
  claimFor,
  emptyDatabase,
  forgetTraining,
  isPlayed,
  isToStartOver,
  playTraining,
} from './serve-training.js'
import type { ServeOptions } from './serve-options.js'
import { whenReady } from './serve-ready.js'

/** The running whole. `partDied` settles, with a report, when one of its processes has ended by itself; `startOver` when a training is to begin anew. */
export interface System {
  readonly partDied: Promise<string>
  readonly startOver: Promise<void>
  readonly stop: () => Promise<void>
}

/** Namespace of Temporal in which all processes live. */
const namespace = 'sanshe'

/**
 * Starts PostgreSQL ∥ Temporal, migrates, starts API and worker, waits until they are ready, loads the sample, and says where it is.
 * When `stopping` is aborted on the way, or a step fails, what was started is stopped again, in order, and the failure thrown.
 */
export async function startSystem(options: ServeOptions, stopping: AbortSignal): Promise<System> {
  const { dataDir, port, training } = options
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const parts: ServerProcess[] = []
  const stops: (() => Promise<void>)[] = []
  const claim = claimData(dataDir, port)
  const stop = async () => {
    say('stopping')
    for (const one of stops.toReversed()) await one()
    claim.release()
    say('stopped')
  }
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    if (stopping.aborted) throw new Error('stopped before it was ready')
    say(what)
    return work()
  }
  try {
    if (!(await portIsFree(port))) throw new Error(`port ${port} is taken by another program: choose another with --port N`)
    const logs = join(dataDir, 'logs')
    claimFor(training !== undefined, dataDir)
    const toBePlayed = training !== undefined && !isPlayed(dataDir) ? training : undefined
    if (toBePlayed !== undefined) forgetTraining(dataDir)
    const [database, address] = await step('starting PostgreSQL and Temporal', () => startServers(options, parts, stops))
    if (toBePlayed !== undefined) await emptyDatabase(database.ownerUrl)
    const { ran, waiting } = await step('bringing the database up to date', () => migrateDatabase(database.ownerUrl))
    if (ran.length > 0) say(`${ran.length} migrations ran`)
    for (const { migration, nodes } of waiting)
      say(`${migration} waits for ${nodes.join(', ')}: npm run migrate once they have ended`)
    if (training !== undefined) await beginTraining(database.ownerUrl)
    claim.tell({
      port,
      databaseUrl: database.url,
      databaseOwnerUrl: database.ownerUrl,
      temporalAddress: address,
      temporalNamespace: namespace,
    })
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: undefined,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      HOST: '127.0.0.1',
      PORT: String(port),
      SANSHE_DATA: dataDir,
      ...(training === undefined ? {} : { SANSHE_DATABASE: 'throwaway', SANSHE_TRAINING: dataDir }),
      ...(process.env['SANSHE_OIDC_ISSUER'] ? {} : { SANSHE_SIGN_IN: 'here' }),
      ...(providedDatabase() === undefined ? { SANSHE_DISK: dataDir } : {}),
    }
    await step('starting the worker and the API', async () => {
      for (const name of ['worker', 'api'] as const) {
        const args = ['--enable-source-maps', appEntry(name)]
        const part = await startServer({
          name,
          command: process.execPath,
          args,
          logFile: join(logs, `${name}.log`),
          env,
          cwd: process.cwd(),
        })
        parts.push(part)
        // Longer than a node gives what is in flight.
        stops.push(() => part.stop('SIGTERM', 30_000))
      }
      await whenReady(`${url}/health/ready`, parts, stopping)
    })
    const target = { url, databaseUrl: database.url, dataDir }
    if (toBePlayed !== undefined)
      await step(`playing the sample’s year to ${toBePlayed}`, () =>
        playTraining({ ...target, temporal: { address, namespace } }, toBePlayed, say),
      )
    if (training === undefined && !options.empty) await step('loading the sample programme', () => loadSample(target))
    announce(options, performance.now() - began)
    return { partDied: firstDeath(parts), startOver: askedToStartOver(options, stopping), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Looks for the file by which the API says it. Never, where it is no training. */
async function askedToStartOver({ dataDir, training }: ServeOptions, stopping: AbortSignal): Promise<void> {
  while (training !== undefined && !stopping.aborted) {
    if (isToStartOver(dataDir)) return
    await wait(startOverLook)
  }
  return new Promise(() => undefined)
}

/** How often it is looked for, in milliseconds. */
const startOverLook = 300

async function startServers(
  { dataDir, training }: ServeOptions,
  parts: ServerProcess[],
  stops: (() => Promise<void>)[],
): Promise<[DatabaseUrls, string]> {
  const startDatabase = async (): Promise<DatabaseUrls> => {
    const provided = providedDatabase()
    if (provided !== undefined) return provided
    const postgres = await keepPostgres({ dataDir, say, ...(training === undefined ? {} : { throwaway: true as const }) })
    parts.push(postgres.server)
    // Last to stop, whichever of the two was up first: the others write to it.
    stops.unshift(postgres.stop)
    return postgres
  }
  const startEngine = async (): Promise<string> => {
    const provided = providedTemporal()
    if (provided !== undefined) return provided
    const temporal = await startTemporal({ dataDir, say, namespaces: [namespace] })
    parts.push(temporal.server)
    stops.push(temporal.stop)
    return temporal.address
  }
  // Both are waited for, so that what one has started is known when the other fails.
  const [database, engine] = await Promise.allSettled([startDatabase(), startEngine()])
  if (database.status === 'rejected') throw database.reason
  if (engine.status === 'rejected') throw engine.reason
  return [database.value, engine.value]
}

function firstDeath(parts: readonly ServerProcess[]): Promise<string> {
  return Promise.race(
    parts.map(
      async (part) => `${part.name} has died (${await part.ended}). Its last lines, from ${part.logFile}:\n${part.lastLines()}`,
    ),
  )
}

function announce({ port, dataDir, training }: ServeOptions, milliseconds: number): void {
  console.log(`ready http://127.0.0.1:${port}`)
  if (training !== undefined)
    console.log(`  a training, all of it a sample: move its clock, or start over, at http://127.0.0.1:${port}/training`)
  console.log(`  API documentation: http://127.0.0.1:${port}/docs`)
  console.log(`  a sample person's token: npm run token -- hs-mzj.jb${dataDir === defaultDataDir ? '' : ` --data ${dataDir}`}`)
  console.log(`  data and logs: ${dataDir}`)
  console.log(`  up after ${(milliseconds / 1000).toFixed(1)} s; Ctrl-C stops everything`)
}

function say(line: string): void {
  console.log(line)
}
