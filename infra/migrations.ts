import { readFileSync } from 'node:fs'

const textOf = (file: string): string => readFileSync(new URL(`./migrations/${file}`, import.meta.url), 'utf8')

/** Every change of the database, in order of time. Text that is never edited once it has run anywhere; see docs/operations.md. */
export const migrations: readonly { readonly name: string; readonly phase: 'expand' | 'contract'; readonly sql: string }[] = [
  { name: 'First1795564800000', phase: 'expand', sql: textOf('0001-first.sql') },
]

/** The newest migration this build knows. */
export const newestMigration: string = migrations.map(({ name }) => name).at(-1) ?? ''
