import { execFileSync, spawnSync } from 'node:child_process'

/** The user PostgreSQL runs as: another one than ours only when we are root, which PostgreSQL refuses to run as. */
export interface ServerUser {
  readonly uid?: number
  readonly gid?: number
}

/**
 * Ourselves, or as root the user `postgres`, made if there is none.
 * Throws when it cannot be made, saying what to do.
 */
export function postgresUser(): ServerUser {
  if (process.getuid?.() !== 0) return {}
  const known = lookUp()
  if (known !== undefined) return known
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres'])
  const made = lookUp()
  if (made !== undefined) return made
  throw new Error(
    'PostgreSQL does not run as root, there is no user «postgres» and useradd could not make one. ' +
      'Make a user «postgres», or start as an ordinary user, or set DATABASE_URL to a server of your own.',
  )
}

/** Whether that user can enter a folder (all of them, when the user is ourselves). */
export function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Whether that user can run a program: it is asked for its version, which also needs its libraries. */
export function canRun(user: ServerUser, program: string): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function lookUp(): ServerUser | undefined {
  try {
    const id = (what: string) =>
      Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}
