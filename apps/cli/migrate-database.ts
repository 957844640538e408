import { migrate, type Migrated } from '#event-store'
import { migrations } from '../../infra/migrations.js'
import { schemaSql } from './schema.js'

/** Brings a database up to date as its owner. Gives the names of the migrations that ran, and those that wait for nodes of the build before. */
export function migrateDatabase(ownerUrl: string): Promise<Migrated> {
  return migrate(
    ownerUrl,
    migrations.map((migration) => (migration.sql === '' ? { ...migration, sql: schemaSql() } : migration)),
  )
}
