/** Every change of the database, in order of time. Text that is never edited once it has run anywhere; see docs/operations.md. */
export const migrations: readonly { readonly name: string; readonly phase: 'expand' | 'contract'; readonly sql: string }[] = [
  { name: 'First1795564800000', phase: 'expand', sql: '' },
]

/** The newest migration this build knows. */
export const newestMigration: string = migrations.map(({ name }) => name).at(-1) ?? ''
