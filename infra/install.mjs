import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture, ownNode, pathOutside } from './command.mjs'
import { say, timed } from './console.mjs'
import { withLock } from './lock.mjs'
import { repository } from './repository.mjs'

/** Runs `npm ci` when what is installed is not what package-lock.json says. Throws with npm's own words. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await withLock(join(repository, '.sanshe', 'install.lock'), installUnlessDone, (holder) =>
    say(`process ${holder.pid} is installing packages: waiting for it`),
  )
}

/**
 * Compares npm's own record of what it installed (written as its last act) with the lock file, so an install by hand counts
 * and one that was broken off does not.
 */
function isInstalled() {
  const installed = packages(join(repository, 'node_modules', '.package-lock.json'))
  const wanted = packages(join(repository, 'package-lock.json'))
  if (installed === undefined || wanted === undefined || !existsSync(ownNode)) return false
  return Object.entries(wanted).every(
    // Optional packages are mostly builds for other systems.
    ([path, entry]) =>
      path === '' || entry.optional === true || entry.devOptional === true || installed[path]?.version === entry.version,
  )
}

async function installUnlessDone() {
  if (isInstalled()) return
  await timed('installing packages (npm ci; the first time takes a minute or two)', async () => {
    const env = { ...process.env, PATH: pathOutside() }
    const { code, output } = await capture('npm', ['ci', '--no-audit', '--no-fund'], { env })
    if (code !== 0) throw new Error(`npm ci failed:\n${complaints(output)}`)
    if (!isInstalled())
      throw new Error(`npm ci did not install what package-lock.json says, or not our own Node in ${ownNode}:\n${output.trim()}`)
  })
}

/**
 * What npm complains of, without its warnings and without the page of help that it adds.
 * @param {string} output
 */
function complaints(output) {
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'))
  return (errors.length > 0 ? errors : output.trim().split('\n')).slice(0, 30).join('\n')
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
