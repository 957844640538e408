import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { ServerUser } from './postgres-user.js'

/** Random passwords: `admin` of the superuser `postgres`, `owner` of `sanshe_owner`, `app` of `sanshe_app`. URL-safe. */
export interface Passwords {
  readonly admin: string
  readonly owner: string
  readonly app: string
}

/** Whether a cluster was made here once, wholly: `initialiseCluster` renames it into place as its last step. */
export function isInitialised(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'))
}

/** The passwords of the cluster of this data folder; undefined when there are none yet. */
export function readPasswords(dataDir: string): Passwords | undefined {
  const file = passwordFile(dataDir)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Passwords) : undefined
}

/** Makes a cluster (initdb, about 2 s) with new random passwords. Throws with initdb's own words. */
export async function initialiseCluster(options: {
  readonly dataDir: string
  readonly cluster: string
  readonly initdb: string
  readonly user: ServerUser
  readonly say: (line: string) => void
  readonly throwaway: boolean
}): Promise<Passwords> {
  const { dataDir, cluster, initdb, user, say, throwaway } = options
  const secret = () => randomBytes(24).toString('base64url')
  const passwords: Passwords = { admin: secret(), owner: secret(), app: secret() }
  say('making a new database cluster')
  const half = `${cluster}.new`
  const adminFile = join(dirname(cluster), '.admin-password')
  rmSync(half, { recursive: true, force: true })
  writeFileSync(adminFile, passwords.admin, { mode: 0o600 })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(adminFile, user.uid, user.gid)
  try {
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${adminFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // PostgreSQL's own C.UTF-8: the same order on every system, whatever locales it has.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(throwaway ? ['--no-sync'] : []),
      ],
      { ...user, cwd: '/', env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' } },
    )
  } finally {
    rmSync(adminFile, { force: true })
  }
  // Passwords first: a cluster in its place always has them.
  writeFileSync(passwordFile(dataDir), JSON.stringify(passwords), { mode: 0o600 })
  renameSync(half, cluster)
  return passwords
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres-passwords.json')
}
