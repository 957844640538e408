import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'

/** The built file that starts the API or the worker. Throws when it is not built. */
export function appEntry(name: 'api' | 'worker'): string {
  const file = join(repository, 'dist', 'apps', name, 'main.js')
  if (!existsSync(file)) throw new Error(`there is no ${file}: run npm run build`)
  return file
}
