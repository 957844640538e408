import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, found from this file's own place: the same for the source and for what is built under `dist`. */
export const repository = above(dirname(fileURLToPath(import.meta.url)))

/** Where data is kept when nothing else is said. */
export const defaultDataDir = join(repository, '.sanshe', 'data')

/** Where fetched programs are kept: `SANSHE_TOOLS`, else `.sanshe/tools`. */
export function toolsDir() {
  return resolve(process.env['SANSHE_TOOLS'] ?? join(repository, '.sanshe', 'tools'))
}

/**
 * @param {string} folder
 * @returns {string}
 */
function above(folder) {
  if (existsSync(join(folder, 'package-lock.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('this program is not inside a clone of Sanshe: no package-lock.json above it')
  return above(parent)
}
