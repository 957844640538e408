import { Drafts1700000003000 } from '#engine'
import { Locks1700000005000, migrate, Store1700000000000 } from '#event-store'
import { Identity1700000002000 } from '#identity'
import { Behind1700000004000, Redated1700000006000, Views1700000001000 } from '#read-models'

/** Brings a database up to date as its owner, every room's tables in their order. Gives the names of the migrations that ran. */
export function migrateDatabase(ownerUrl: string): Promise<string[]> {
  return migrate(ownerUrl, [
    Store1700000000000,
    Views1700000001000,
    Identity1700000002000,
    Drafts1700000003000,
    Behind1700000004000,
    Locks1700000005000,
    Redated1700000006000,
  ])
}
