import { join, resolve } from 'node:path'
import type { Actor } from '#domain'
import { openEngine, rebuildViews, redateOpen, type Engine } from '#engine'
import { beginEpoch, parkedFacts, unparked } from '#event-store'
import { followerOfViews } from '#read-models'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import pg from 'pg'
import { defaultDataDir, repository } from '../../infra/repository.mjs'
import { dryRun } from '../worker/dry-run.js'
import { rebuildProcesses, takeTemporal } from '../worker/rebuild-processes.js'
import { misused, readArgs } from './read-args.js'
import { runningSystem, systemInEnvironment, type Running as RunningHere } from './running.js'

const usage = `npm run rebuild -- views | parked | processes [--dry-run] | dues --why REASON | epoch | temporal   [--data DIR]
  views      every view anew from the facts, put in the place of the live ones
  parked     facts that a view could not count: shows them with the reason, and counts all facts again
  processes  every open process starts again from its facts; --dry-run only shows what it would newly do
  dues       every open obligation's due counted again: after a new holiday list or rule (--why 2027年放假安排已公布)
  epoch      the database was restored to an earlier point: what Temporal remembers of the lost facts goes (a worker notices by itself)
  temporal   the namespace holds the processes of another store: they end, and it is ours`

/** Where database and Temporal are. */
type Running = Omit<RunningHere, 'pid' | 'port'>

/** Who counts dues again: a repair is an act with a reason, by the operator. */
const operator: Actor = { person: 'operator', org: 'sanshe', roles: ['operator'] }

/** Rebuilds from the facts of the running system. Throws an Error that says what to start when none runs, or how to ask. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = readArgs(args, usage, {
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, why: { type: 'string' }, data: { type: 'string' } },
  })
  const [what] = positionals
  const jobs: Readonly<Record<string, (running: Running) => Promise<void>>> = {
    views: ({ databaseOwnerUrl }) => asOwner(databaseOwnerUrl, views),
    parked: ({ databaseOwnerUrl }) => asOwner(databaseOwnerUrl, parked),
    epoch: ({ databaseOwnerUrl }) => asOwner(databaseOwnerUrl, epoch),
    temporal: (running) => withEngine(running, (engine) => temporal(engine, running)),
    processes: (running) => withEngine(running, (engine) => processes(engine, running, values['dry-run'])),
    dues: (running) => withEngine(running, (engine) => dues(engine, values.why)),
  }
  const job = jobs[what ?? '']
  if (job === undefined || positionals.length > 1)
    throw misused(what === undefined ? 'say what to rebuild' : `there is no «${positionals.join(' ')}» to rebuild`, usage)
  if (what === 'dues' && !values.why?.trim()) throw misused('dues are counted again for a reason: --why REASON', usage)
  const dataDir = values.data === undefined ? defaultDataDir : resolve(values.data)
  const running = runningSystem(dataDir) ?? systemInEnvironment()
  if (running === undefined)
    throw new Error(
      `no system runs on ${dataDir}, and DATABASE_URL and TEMPORAL_ADDRESS name none: npm start first, then ask again`,
    )
  await job(running)
}

async function temporal(engine: Engine, running: Running): Promise<void> {
  await takeTemporal(engine, { address: running.temporalAddress, namespace: running.temporalNamespace })
  console.log(
    `the namespace ${running.temporalNamespace} is ours: a worker ends what it held, and starts the processes that are open here`,
  )
}

async function processes(engine: Engine, running: Running, dry: boolean): Promise<void> {
  const place = { address: running.temporalAddress, namespace: running.temporalNamespace }
  if (!dry) {
    const rebuilt = await rebuildProcesses(engine, place, told('processes began anew'))
    console.log(`\r${rebuilt.length} processes start again from their facts`)
    return
  }
  // The SDK's own progress is nothing to somebody who reads the list below.
  Runtime.install({ logger: new DefaultLogger('WARN') })
  const bundle = { codePath: join(repository, 'dist', 'workflows.bundle.js') }
  const { acts, waiting, unsettled, walked } = await dryRun(engine, place, bundle, told('processes walked'))
  console.log(`\r${walked} processes walked`)
  for (const act of acts) console.log(`${act.process}  ${act.act}  ${act.stream}  ${act.key}`)
  for (const act of waiting) console.log(`${act.process}  ${act.act}  ${act.stream}  ${act.key}  waits: ${act.codes.join(', ')}`)
  for (const process of unsettled) console.log(`${process}  did not settle: what it would do is not known`)
  console.log(
    acts.length === 0
      ? 'no act that is not among the facts'
      : `${acts.length} acts that are not among the facts: is each of them meant?`,
  )
  if (unsettled.length === 0) return
  console.log(`${unsettled.length} of ${walked} processes did not settle: the list is not whole`)
  process.exitCode = 1
}

/** Tells how far it is, where somebody looks. */
const told = (what: string) => (done: number, all: number) => {
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${all} ${what}`)
}

async function dues(engine: Engine, why = ''): Promise<void> {
  const { open, redated, refused } = await redateOpen(engine, operator, why)
  for (const { obligation, was, is, provisional } of redated) {
    console.log(`${was} → ${is}${provisional ? ' (provisional)' : ''}  ${obligation}`)
  }
  for (const { obligation, says } of refused) console.log(`refused  ${obligation}  ${says}`)
  console.log(`${redated.length} of ${open} open obligations redated`)
  if (refused.length > 0) process.exitCode = 1
}

async function epoch(owner: pg.Pool): Promise<void> {
  await beginEpoch(owner)
  console.log('a new epoch: within seconds the worker ends the processes of the lost facts and starts all open ones again')
}

/** What is parked, and then the views over all facts again: each in the log's order, which a single fact added late would not be. */
async function parked(owner: pg.Pool): Promise<void> {
  const facts = await parkedFacts(owner)
  for (const { seq, stream, version, type, error } of facts) console.log(`${seq}  ${stream}@${version}  ${type}  ${error}`)
  console.log(`${facts.length} facts are parked`)
  if (facts.length > 0) await views(owner)
}

async function views(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ now: Date }>('select clock_timestamp() as now')
  const { facts, differing } = await rebuildViews(owner, (done) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${done} facts`)
  })
  console.log(
    `\r${facts} facts; ${differing.length === 0 ? 'the rebuilt views equal the live ones' : `these differed and are mended: ${differing.join(', ')}`}`,
  )
  const counted = await unparked(owner, followerOfViews, rows[0]?.now ?? new Date(0))
  if (counted > 0) console.log(`${counted} facts that were parked are counted now`)
  const left = await parkedFacts(owner)
  if (left.length === 0) return
  console.log(`${left.length} are parked still: npm run rebuild -- parked says why`)
  process.exitCode = 1
}

async function asOwner(ownerUrl: string, work: (owner: pg.Pool) => Promise<void>): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 8 })
  try {
    await work(owner)
  } finally {
    await owner.end()
  }
}

async function withEngine({ databaseUrl }: Running, work: (engine: Engine) => Promise<void>): Promise<void> {
  const opened = await openEngine({ databaseUrl })
  try {
    await work(opened.engine)
  } finally {
    await opened.close()
  }
}
