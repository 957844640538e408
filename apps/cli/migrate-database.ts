import { migrate, type Migrated } from '#event-store'
import { migrations } from '../../infra/migrations.js'

/** Brings a database up to date as its owner. Gives the names of the migrations that ran, and those that wait for nodes of the build before. */
export const migrateDatabase = (ownerUrl: string): Promise<Migrated> => migrate(ownerUrl, migrations)
