import { allPeople, issueToken, personBy, signingKey } from '#identity'
import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import pg from 'pg'
import { poolOptions } from '#engine'
import { defaultDataDir } from '../../infra/repository.mjs'
import { runningSystem } from './running.js'

const usage = 'npm run token -- PERSON [--hours N] [--data DIR]      PERSON is a sign-in id: hs-mzj.jb'

/**
 * `sanshe token PERSON`: prints a bearer token (and nothing else on standard output), good for 24 hours unless said otherwise.
 * Throws an Error that lists who exists for somebody unknown, and one that says what to start when no system runs.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { hours: { type: 'string', default: '24' }, data: { type: 'string' } },
    allowPositionals: true,
  })
  const [id] = positionals
  const hours = Number(values.hours)
  if (positionals.length > 1 || !(hours > 0)) throw new Error(usage)
  const dataDir = values.data === undefined ? (process.env['SANSHE_DATA'] ?? defaultDataDir) : resolve(values.data)
  const databaseUrl = runningSystem(dataDir)?.databaseUrl ?? process.env['DATABASE_URL']
  if (databaseUrl === undefined)
    throw new Error(`no system runs on ${dataDir}: npm start first, then ask again (or set DATABASE_URL)`)
  const pool = new pg.Pool({ ...poolOptions(databaseUrl), max: 1 })
  try {
    const person = id === undefined ? undefined : await personBy(pool, id)
    if (!person) throw new Error(await whoExists(pool, id))
    console.log(await issueToken(await signingKey(dataDir), person, hours))
  } finally {
    await pool.end()
  }
}

async function whoExists(pool: pg.Pool, asked: string | undefined): Promise<string> {
  const people = await allPeople(pool)
  if (people.length === 0) return 'nobody can sign in yet: load a programme first (npm start loads the sample)'
  const lines = people.map(
    (person) => `  ${person.id.padEnd(16)} ${[person.duty, person.roles.join(', ')].filter(Boolean).join(' · ')}`,
  )
  return [asked === undefined ? usage : `there is no ${asked}.`, 'These may sign in:', ...lines].join('\n')
}
