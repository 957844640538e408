import { beginDirectory, openEngine } from '#engine'
import { operators } from '#identity'
import { misused, readArgs } from './read-args.js'
import { databaseFor } from './running.js'

const usage =
  'npm run operator -- PERSON --region CODE [--unit UNIT] [--name NAME] [--data DIR]      PERSON: the sign-in id of the first operator'

/**
 * `sanshe operator PERSON --region CODE`: makes somebody the operator of a system that has none, by the acts that an operator does. All
 * others are registered by operators, over the API. Throws an Error where there is an operator who can.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArgs(args, usage, {
    options: {
      region: { type: 'string' },
      unit: { type: 'string', default: operators },
      name: { type: 'string', default: '系统管理单位' },
      data: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [person, ...more] = positionals
  const { region, unit, name } = values
  if (person === undefined || more.length > 0) throw misused('say who is to be the operator, one person', usage)
  if (region === undefined || !/^\d{6}$/.test(region)) throw misused('say in which region: --region and six digits', usage)
  const { databaseUrl } = databaseFor(values.data)
  const open = await openEngine({ databaseUrl })
  try {
    if (!(await beginDirectory(open.engine, open.pool, { person, unit, name, region })))
      throw new Error('there is an operator already: they register others over the API (POST /v1/people/PERSON/join-unit)')
    console.log(`${person} is the operator, for the unit ${unit}`)
  } finally {
    await open.close()
  }
}
