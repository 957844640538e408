import { accessSync, chmodSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Closes a data folder to other users of this machine: what this process and those it starts make from now on is for its user alone, and
 * so are the files that are there already (databases of Temporal, logs). The folder itself may be passed through but not listed, for as root
 * PostgreSQL runs as a user of its own, whose files are its own in a folder below.
 */
export function keepPrivate(dataDir: string): void {
  process.umask(0o077)
  makeFolder(dataDir)
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  for (const folder of [dataDir, join(dataDir, 'logs'), join(dataDir, 'keys')]) close(folder)
}

/**
 * Makes a folder to keep data in, with those above it. Throws an Error that says what is in the way. Each by itself: Node's own
 * `recursive` never ends below /proc.
 */
export function makeFolder(folder: string): void {
  try {
    makeEach(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const why = (error as Error).message
    throw new Error(
      `no data can be kept in ${folder} (${why}): name a folder of yours, --data DIR; it is made where there is none`,
      {
        cause: error,
      },
    )
  }
}

function makeEach(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there?.isDirectory() === true) return
  if (there !== undefined) throw new Error(`${folder} is a file`)
  makeEach(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another start may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

function close(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile()) chmodSync(join(folder, entry.name), 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
