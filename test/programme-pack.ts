import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { packOfProgramme } from '#law'
import { repository } from '../infra/repository.mjs'

/** The region's pack of the sample programme, as it is written in the file. */
export const programmePack = (): unknown =>
  packOfProgramme(load(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')) as Record<string, unknown>)
