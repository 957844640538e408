import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm'
import { nodesBefore, timeOf } from './nodes.js'

/**
 * A change of the database as frozen text: once it has run anywhere it is never edited. `name`: what it does and when it was written, in
 * milliseconds, `First1795564800000`. `expand` adds and leaves all that the build before needs; `contract` takes away what no build that
 * knows it needs any more.
 */
export type Migration = { readonly name: string; readonly phase: 'expand' | 'contract'; readonly sql: string }

/** What ran, and what contracts and has to wait for which nodes. */
export type Migrated = {
  readonly ran: readonly string[]
  readonly waiting: readonly { readonly migration: string; readonly nodes: readonly string[] }[]
}

/**
 * Brings a database up to date as its owner: what expands, in order of time, then what contracts, each only where no node is seen whose
 * build does not know it. Throws what PostgreSQL says if one fails; nothing of that one is kept.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<Migrated> {
  const expanded = await run(
    ownerUrl,
    migrations.filter(({ phase }) => phase === 'expand'),
  )
  const contracts = migrations.filter(({ phase }) => phase === 'contract')
  if (contracts.length === 0) return { ran: expanded, waiting: [] }
  const left = await withSource(ownerUrl, contracts, async (source) => {
    const done = await source.query<{ name: string }[]>('select name from migration')
    const pending = contracts.filter(({ name }) => !done.some((one) => one.name === name))
    return Promise.all(
      pending.map(async ({ name }) => ({ migration: name, nodes: await nodesBefore((sql) => source.query(sql), timeOf(name)) })),
    )
  })
  const waiting = left.filter(({ nodes }) => nodes.length > 0)
  const free = contracts.filter(({ name }) => !waiting.some(({ migration }) => migration === name))
  return { ran: [...expanded, ...(await run(ownerUrl, free))], waiting }
}

const run = (ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> =>
  withSource(ownerUrl, migrations, async (source) => (await source.runMigrations()).map(({ name }) => name))

async function withSource<T>(
  ownerUrl: string,
  migrations: readonly Migration[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations.map(classOf),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    logging: false,
  })
  await source.initialize()
  try {
    return await work(source)
  } finally {
    await source.destroy()
  }
}

/** TypeORM asks for classes. */
const classOf = ({ name, sql }: Migration) =>
  class implements MigrationInterface {
    readonly name = name

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql)
    }

    async down(): Promise<void> {
      await Promise.reject(new Error('facts are never thrown away: restore a backup instead'))
    }
  }
