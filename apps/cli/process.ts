import { resolve } from 'node:path'
import type { ProcessKind } from '#domain/process'
import { poolOptions } from '#engine'
import { instantOf } from '#kernel'
import pg from 'pg'
import { defaultDataDir } from '../../infra/repository.mjs'
import { definitions } from '../../workflows/recorded.js'
import { keptBy } from './process/kept.js'
import { rowsOf } from '../api/process/rows.js'
import { definitionTable, progressTable } from './process/tables.js'
import { misused, readArgs } from './read-args.js'
import { runningSystem } from './running.js'

const usage = `npm run process -- ${Object.keys(definitions).join(' | ')} [--case ID] [--data DIR]
  without --case   who owes what under which rule, what it waits for, what follows
  --case ID        the same with what has happened: of a plan, a case, an award or a challenge, on the system that runs on DIR or on DATABASE_URL`

/** Prints the definition of a kind of process as a table; with `--case` how far the processes of one case have come. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = readArgs(args, usage, {
    allowPositionals: true,
    options: { case: { type: 'string' }, data: { type: 'string' } },
  })
  const [kind = ''] = positionals
  if (!(kind in definitions) || positionals.length > 1)
    throw misused(kind === '' ? 'say which kind of process' : `there is no process «${positionals.join(' ')}»`, usage)
  const rows = rowsOf(await definitions[kind as ProcessKind](), instantOf(Date.now()))
  if (values.case === undefined) {
    console.log(definitionTable(rows))
    return
  }
  const pool = new pg.Pool({ ...poolOptions(databaseOf(values.data)), max: 1 })
  try {
    const kept = await keptBy(pool, kind, values.case)
    if (kept.length === 0) throw new Error(`no ${kind} process of «${values.case}» has begun`)
    console.log(progressTable(rows, kept))
  } finally {
    await pool.end()
  }
}

function databaseOf(data: string | undefined): string {
  const dataDir = data === undefined ? defaultDataDir : resolve(data)
  const url = (data === undefined ? process.env['DATABASE_URL'] : undefined) ?? runningSystem(dataDir)?.databaseUrl
  if (url === undefined) throw new Error(`no system runs on ${dataDir}: npm start first, or name a database by DATABASE_URL`)
  return url
}
