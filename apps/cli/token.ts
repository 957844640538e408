import { everybody, openEngine, unitsOfPerson, type OpenEngine } from '#engine'
import { issueToken, signingKey } from '#identity'
import { misused, readArgs } from './read-args.js'
import { databaseFor } from './running.js'

const usage =
  'npm run token -- PERSON [--unit UNIT] [--hours N] [--data DIR]      PERSON is a sign-in id: hs-mzj.jb; UNIT where they are in several'

/**
 * `sanshe token PERSON`: prints a bearer token (and nothing else on standard output) that names a person and their unit, good for 24 hours
 * unless said otherwise. Throws an Error that lists who exists for somebody unknown, and one that says what to start when no system runs.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArgs(args, usage, {
    options: { unit: { type: 'string' }, hours: { type: 'string', default: '24' }, data: { type: 'string' } },
    allowPositionals: true,
  })
  const [person] = positionals
  const hours = Number(values.hours)
  if (positionals.length > 1) throw misused('one person at a time', usage)
  if (!(hours > 0)) throw misused(`--hours ${values.hours} is no number above 0`, usage)
  const { dataDir, databaseUrl } = databaseFor(values.data)
  const open = await openEngine({ databaseUrl })
  try {
    const units = person === undefined ? [] : await unitsOfPerson(open.engine, person)
    const [org, ...others] = values.unit === undefined ? units : units.filter((unit) => unit === values.unit)
    if (person === undefined || org === undefined) throw new Error(await whoExists(open, person))
    if (others.length > 0) throw new Error(`${person} is in several units, say for which: --unit ${units.join(' | ')}`)
    console.log(await issueToken(await signingKey(dataDir), { person, org }, hours))
  } finally {
    await open.close()
  }
}

async function whoExists({ engine, pool }: OpenEngine, asked: string | undefined): Promise<string> {
  const people = await everybody(engine, pool)
  if (people.length === 0)
    return 'nobody can sign in yet: npm start loads the sample, npm run operator -- PERSON --region CODE makes the first operator'
  const lines = people.map(
    ({ person, org, duties = [], roles }) =>
      `  ${person.padEnd(16)} ${[org, duties.join('、'), roles.join(', ')].filter(Boolean).join(' · ')}`,
  )
  return [asked === undefined ? usage : `there is no ${asked}, or not in that unit.`, 'These may sign in:', ...lines].join('\n')
}
