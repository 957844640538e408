import { engineSql } from '#engine'
import { storeSql } from '#event-store'
import { identitySql } from '#identity'
import { behindSql, viewsSql } from '#read-models'

/** The role that the application works as. */
const role = 'sanshe_app'

/** The whole schema as the rooms have it now, each room's tables and functions in their order. */
export const schemaSql = (): string =>
  [storeSql(role), viewsSql('views', role), identitySql(role), engineSql(role), behindSql('views', role)].join('\n')
