import { providedDatabase } from '../../infra/postgres.js'
import { migrateDatabase } from './migrate-database.js'
import { misused, readArgs } from './read-args.js'

const usage = `npm run migrate      (DATABASE_OWNER_URL, or DATABASE_URL where the owner is the same)
  Brings a database up to date. Run it before the nodes of a new release start, and again when the last node of the one before has ended:
  what takes something away waits for that.`

/** Brings the database named by the environment up to date; code 1 while something waits for nodes of an older build. */
export async function run(args: readonly string[]): Promise<void> {
  const provided = providedDatabase()
  readArgs(args, usage, { options: {} })
  if (provided === undefined) throw misused('no database is named', usage)
  const { ran, waiting } = await migrateDatabase(provided.ownerUrl)
  for (const name of ran) console.log(`ran ${name}`)
  for (const { migration, nodes } of waiting)
    console.log(`${migration} waits for ${nodes.join(', ')}: stop them, then run this again`)
  console.log(waiting.length === 0 ? 'the database is up to date' : 'not all of it has run')
  if (waiting.length > 0) process.exitCode = 1
}
