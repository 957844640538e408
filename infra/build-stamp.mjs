import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

const always = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'infra/bundle-workflows.mjs',
  'infra/workflow-code.mjs',
  'infra/build.mjs',
  'infra/compile.mjs',
]

/** Where the build puts the code of all workflows. */
export const builtBundle = join(repository, 'dist', 'workflows.bundle.js')

/** One string for the state of what goes into that bundle. */
export const workflowSources = () => fingerprint(['libs', 'workflows'])

/** Where the build puts what browsers load. */
export const builtPortal = join(repository, 'dist', 'portal', 'index.html')

/** One string for the state of what goes into it. */
export const portalSources = () => fingerprint(['apps/portal'])

/** Files of the portal: vite builds them, by settings of their own. */
export const isPortal = (/** @type {string} */ file) => /^(dist\/)?apps[/\\]portal[/\\]/.test(file)

/** Whether that bundle is there and of the sources as they are. */
export const bundleIsCurrent = () => existsSync(builtBundle) && readStamp('bundle') === workflowSources()

/**
 * One string for the state of all files below these folders (names, sizes, times) and of the files every build depends on.
 * @param {readonly string[]} folders
 */
export function fingerprint(folders) {
  const hash = createHash('sha256')
  for (const file of [...always, ...folders.flatMap(filesBelow)].sort()) {
    const { size, mtimeMs } = statSync(join(repository, file), { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 }
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * Every file below a folder of the clone, by path from its root.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  try {
    const entries = readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
  } catch {
    return []
  }
}

/** @param {string} name */
export function readStamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8')
  } catch {
    return ''
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(name, value) {
  mkdirSync(join(repository, 'dist'), { recursive: true })
  writeFileSync(stampFile(name), value)
}

/** @param {string} name */
function stampFile(name) {
  return join(repository, 'dist', `.${name}-stamp`)
}
