import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Closes a data folder to other users of this machine: what this process and those it starts make from now on is for its user alone, and
 * so are the files that are there already (databases of Temporal, logs). The folder itself may be passed through but not listed, for as root
 * PostgreSQL runs as a user of its own, whose files are its own in a folder below.
 */
export function keepPrivate(dataDir: string): void {
  process.umask(0o077)
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  for (const folder of [dataDir, join(dataDir, 'logs'), join(dataDir, 'keys')]) close(folder)
}

function close(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile()) chmodSync(join(folder, entry.name), 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
