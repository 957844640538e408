import { randomBytes } from 'node:crypto'
import { createDatabase, dropDatabase } from './postgres-roles.js'

/** A database for one suite: `url` as the application, `ownerUrl` as the owner of the schema; `drop` removes it with whoever is connected. */
export interface TestDatabase {
  readonly name: string
  readonly url: string
  readonly ownerUrl: string
  readonly drop: () => Promise<void>
}

/** An empty database of its own for a suite, on the server that `npm test` started. Throws when there is none. */
export async function testDatabase(): Promise<TestDatabase> {
  const owner = new URL(fromEnvironment('SANSHE_TEST_PG_OWNER'))
  const app = new URL(fromEnvironment('SANSHE_TEST_PG_APP'))
  const name = `t_${randomBytes(6).toString('hex')}`
  await createDatabase(owner.href, name)
  return {
    name,
    url: withDatabase(app, name),
    ownerUrl: withDatabase(owner, name),
    drop: () => dropDatabase(owner.href, name),
  }
}

/** The address of the Temporal server that `npm test` started. Throws when there is none. */
export function testTemporalAddress(): string {
  return fromEnvironment('SANSHE_TEST_TEMPORAL')
}

/** The program of Temporal's time-skipping test server, for `TestWorkflowEnvironment.createTimeSkipping`. Throws when there is none. */
export function testTimeSkippingServer(): string {
  return fromEnvironment('SANSHE_TEST_TIME_SKIPPING')
}

function fromEnvironment(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set: run this test by npm test -- <pattern>`)
  return value
}

function withDatabase(url: URL, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
