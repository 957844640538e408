import { DataSource, type MigrationInterface } from 'typeorm'

/** A migration, named `<what><timestamp>` as TypeORM asks. */
export type Migration = new () => MigrationInterface

/**
 * Brings a database up to date as its owner. `migrations` come from every room that has tables, the oldest first;
 * those that ran before are left out. Throws what PostgreSQL says if one fails; nothing of that one is kept.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    logging: false,
  })
  await source.initialize()
  try {
    const ran = await source.runMigrations()
    return ran.map((migration) => migration.name)
  } finally {
    await source.destroy()
  }
}
