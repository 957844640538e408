import { CaseFileRow, IrregularityRow, ObligationRow, ProcessRow, SpendingRow } from '#read-models'
import { poolOptions, timeLimits } from '#engine'
import { DataSource } from 'typeorm'

/** Connections kept for reading views, beside the engine's own. */
const connections = 6

/** The views as TypeORM reads them: never made or changed from here. */
export async function openViews(databaseUrl: string, statementMs: number): Promise<DataSource> {
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
      ...timeLimits(statementMs),
      ...(options === undefined ? {} : { options }),
    },
  })
  return source.initialize()
}
