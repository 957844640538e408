import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openEngine, rebuildViews } from '#engine'
import pg from 'pg'
import { defaultDataDir, repository } from '../../infra/repository.mjs'
import { dryRun, rebuildProcesses } from '../worker/rebuild-processes.js'
import { runningSystem } from './running.js'

const usage = 'npm run rebuild -- views | processes [--dry-run]   [--data DIR]'

/** Rebuilds views or processes from the facts of the running system. Throws an Error that says what to start when none runs. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, data: { type: 'string' } },
  })
  const dataDir = values.data === undefined ? defaultDataDir : resolve(values.data)
  const running = runningSystem(dataDir)
  if (running === undefined) throw new Error(`no system runs on ${dataDir}: npm start first, then ask again`)
  const [what] = positionals
  if (what === 'views') return views(running.databaseOwnerUrl)
  if (what !== 'processes') throw new Error(usage)
  const opened = await openEngine({ databaseUrl: running.databaseUrl })
  const { engine } = opened
  const place = { address: running.temporalAddress, namespace: running.temporalNamespace }
  try {
    if (!values['dry-run']) {
      const rebuilt = await rebuildProcesses(engine, place)
      console.log(`${rebuilt.length} processes start again from their facts`)
      return
    }
    const acts = await dryRun(engine, place, { codePath: join(repository, 'dist', 'workflows.bundle.js') })
    for (const act of acts) console.log(`${act.process}  ${act.act}  ${act.stream}  ${act.key}`)
    console.log(
      acts.length === 0
        ? 'no act that is not among the facts'
        : `${acts.length} acts that are not among the facts: is each of them meant?`,
    )
  } finally {
    await opened.close()
  }
}

async function views(ownerUrl: string): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  try {
    const { facts, differing } = await rebuildViews(owner, (done) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${done} facts`)
    })
    console.log(
      `\r${facts} facts; ${differing.length === 0 ? 'the rebuilt views equal the live ones' : `these differed and are mended: ${differing.join(', ')}`}`,
    )
  } finally {
    await owner.end()
  }
}
