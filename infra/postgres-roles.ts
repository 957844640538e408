import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Passwords } from './postgres-cluster.js'
import type { ServerProcess } from './server-process.js'

/** A connected client, once the server answers. Throws with the log's last lines when it ended instead, or after 60 s. */
export async function connectWhenReady(server: ServerProcess, url: string): Promise<pg.Client> {
  const began = performance.now()
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (server.hasEnded()) throw new Error(`PostgreSQL did not start:\n${server.lastLines()}`, { cause: error })
      if (performance.now() - began > 60_000)
        throw new Error(`PostgreSQL does not answer:\n${server.lastLines()}`, { cause: error })
      await sleep(30)
    }
  }
}

/**
 * Makes what is missing of: `sanshe_owner` (owns databases, may make more, may end sessions on them), `sanshe_app` (may log in, nothing else:
 * migrations grant), the database `sanshe`. `admin` is a superuser's connection.
 */
export async function ensureRoles(admin: pg.Client, passwords: Passwords): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname like 'sanshe%' union all select datname from pg_database where datname = 'sanshe'`,
  )
  const has = (name: string) => rows.some((row) => row.name === name)
  if (!has('sanshe_owner')) {
    await admin.query(`create role sanshe_owner login createdb password ${admin.escapeLiteral(passwords.owner)}`)
    await admin.query('grant pg_signal_backend to sanshe_owner')
  }
  if (!has('sanshe_app')) await admin.query(`create role sanshe_app login password ${admin.escapeLiteral(passwords.app)}`)
  if (!has('sanshe')) {
    await admin.query('create database sanshe owner sanshe_owner')
    await admin.query('revoke all on database sanshe from public')
    await admin.query('grant connect on database sanshe to sanshe_app')
  }
  // Nobody has anything to do in the server's own databases but the owner, who makes and drops others from there.
  await admin.query('revoke connect on database postgres, template1 from public')
  await admin.query('grant connect on database postgres to sanshe_owner')
}

/** Makes a database as `sanshe_owner`; `sanshe_app` may connect to it, nobody else. Throws when the name is taken. */
export async function createDatabase(ownerUrl: string, name: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const quoted = client.escapeIdentifier(name)
    await client.query(`create database ${quoted}`)
    await client.query(`revoke all on database ${quoted} from public`)
    await client.query(`grant connect on database ${quoted} to sanshe_app`)
  })
}

/**
 * Drops a database once nobody is connected to it, after five seconds with whoever still is; nothing happens when there is none. A connection that is
 * only closing would be ended with an error that nobody hears any more.
 */
export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    for (const began = Date.now(); Date.now() - began < 5_000; await sleep(20)) {
      const { rows } = await client.query('select from pg_stat_activity where datname = $1 and usename is not null', [name])
      if (rows.length === 0) break
    }
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  })
}

async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
