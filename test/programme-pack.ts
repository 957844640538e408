import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { repository } from '../infra/repository.mjs'

/** The region's pack of the sample programme, as it is written in the file. */
export const programmePack = (): unknown =>
  (load(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')) as { pack: unknown }).pack
