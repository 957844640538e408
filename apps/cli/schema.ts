import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineSql } from '#engine'
import { storeSql } from '#event-store'
import { filesSql } from '#files'
import { identitySql } from '#identity'
import { behindSql, viewsSql } from '#read-models'
import { repository } from '../../infra/repository.mjs'
import { readArgs } from './read-args.js'

/** The role that the application works as. */
const role = 'sanshe_app'

/** The whole schema as the rooms have it now, each room's tables and functions in their order: what all migrations together must make. */
export const schemaSql = (): string =>
  [storeSql(role), viewsSql('views', role), identitySql(role), filesSql(role), engineSql(role), behindSql('views', role)].join(
    '\n',
  )

/** `schema`: writes the first migration from what the rooms have. Once a release has run it, it stands, and a change is a migration of its own. */
export function run(args: readonly string[]): Promise<void> {
  readArgs(args, 'npm run schema', { options: {} })
  writeFileSync(join(repository, 'infra', 'migrations', '0001-first.sql'), schemaSql())
  console.log('infra/migrations/0001-first.sql')
  return Promise.resolve()
}
