import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow, isPortal } from './build-stamp.mjs'
import { repository } from './repository.mjs'

const shipped = ['apps', 'libs', 'workflows', 'infra']
const assets = /\.(sql|json|ya?ml|html|css|svg)$/

/** Copies what the compiler leaves out (SQL, data) to the same place below `dist`, so `new URL('./x.sql', import.meta.url)` finds it. */
export function copyAssets() {
  for (const file of shipped.flatMap(filesBelow).filter((name) => assets.test(name) && !isPortal(name))) {
    const from = join(repository, file)
    const to = join(repository, 'dist', file)
    if (existsSync(to) && statSync(to).mtimeMs >= statSync(from).mtimeMs && statSync(to).size === statSync(from).size) continue
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(from, to)
  }
}

/** Removes built files whose source is gone: they would go on being found by imports and by folder scans. */
export function removeStale() {
  for (const built of [...shipped, 'test'].flatMap((folder) => filesBelow(join('dist', folder)))) {
    if (!sourcesOf(built.slice('dist/'.length)).some((source) => existsSync(join(repository, source))))
      rmSync(join(repository, built))
  }
}

/**
 * @param {string} built
 * @returns {string[]}
 */
function sourcesOf(built) {
  const emitted = built.replace(/\.map$/, '')
  return [emitted, emitted.replace(/\.js$/, '.ts'), emitted.replace(/\.js$/, '.tsx')]
}
