import { everybody, openEngine, unitsOfPerson, type OpenEngine } from '#engine'
import { issueToken, signingKey } from '#identity'
import { nearest } from './nearest.js'
import { misused, readArgs } from './read-args.js'
import { databaseFor } from './running.js'

const usage =
  'npm run token -- PERSON [--unit UNIT] [--hours N] [--data DIR]      PERSON is a sign-in id: hs-mzj.jb; UNIT where they are in several'

/**
 * `sanshe token PERSON`: prints a bearer token (and nothing else on standard output) that names a person and their unit, good for 24 hours
 * unless said otherwise. Throws an Error that names the likest for somebody unknown, lists everybody where nobody is named, and says what to start when no system runs.
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
    if (person === undefined) throw new Error([usage, ...(await whoExists(open))].join('\n'))
    const units = await unitsOfPerson(open.engine, person)
    const [org, ...others] = values.unit === undefined ? units : units.filter((unit) => unit === values.unit)
    if (org === undefined)
      throw new Error(
        units.length > 0
          ? `${person} is not in ${values.unit}, but in ${units.join(', ')}`
          : [`there is no ${person} in any unit.`, ...(await whoExists(open, person))].join('\n'),
      )
    if (others.length > 0) throw new Error(`${person} is in several units, say for which: --unit ${units.join(' | ')}`)
    console.log(await issueToken(await signingKey(dataDir), { person, org }, { at: await open.realTime(), hours }))
  } finally {
    await open.close()
  }
}

/** How many are named to somebody who mistyped a name. */
const few = 5

/** Who may sign in, a line each: those whose names are likest to one that was asked for, else everybody. */
async function whoExists({ engine, pool }: OpenEngine, asked?: string): Promise<readonly string[]> {
  const people = await everybody(engine, pool)
  if (people.length === 0)
    return [
      'nobody can sign in yet: npm start loads the sample, npm run operator -- PERSON --region CODE makes the first operator',
    ]
  const names = [...new Set(people.map(({ person }) => person))]
  const shown = asked === undefined ? names : nearest(asked, names, few)
  const lines = shown
    .flatMap((name) => people.filter(({ person }) => person === name))
    .map(
      ({ person, org, duties = [], roles }) =>
        `  ${person.padEnd(16)} ${[org, duties.join('、'), roles.join(', ')].filter(Boolean).join(' · ')}`,
    )
  if (asked === undefined) return ['These may sign in:', ...lines]
  return ['Do you mean one of these?', ...lines, `npm run token, without a name, lists all ${names.length}`]
}
