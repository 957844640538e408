import { CaseFileRow, IrregularityRow, ObligationRow, ProcessRow, SpendingRow } from '#read-models'
import { poolOptions } from '#engine'
import { DataSource } from 'typeorm'

/** Connections kept for reading views, beside the engine's own. */
const connections = 6

/** How long a page may ask the database, in milliseconds. */
const readMs = 15_000

/** The views as TypeORM reads them: never made or changed from here. */
export async function openViews(databaseUrl: string): Promise<DataSource> {
  const { connectionString, connectionTimeoutMillis, options } = poolOptions(databaseUrl)
  const source = new DataSource({
    type: 'postgres',
    url: connectionString as string,
    entities: [CaseFileRow, ProcessRow, ObligationRow, IrregularityRow, SpendingRow],
    synchronize: false,
    logging: false,
    poolSize: connections,
    connectTimeoutMS: connectionTimeoutMillis as number,
    poolErrorHandler: () => undefined,
    extra: {
      // A page that takes longer than this is no page: what hangs must not hold up the others.
      statement_timeout: readMs,
      query_timeout: readMs + 1_000,
      ...(options === undefined ? {} : { options }),
    },
  })
  return source.initialize()
}
