import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'

/** A file of the build, below `dist`: what is measured is what runs in production. Throws where it is not built. */
export function built(path: string): string {
  const file = join(repository, 'dist', path)
  if (!existsSync(file)) throw new Error(`there is no ${file}: npm run build first`)
  return file
}
