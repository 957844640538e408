import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'
import { createLaw, packOfProgramme, readPack, type Law } from '#law'
import { repository } from '../../infra/repository.mjs'

/** The law with the region packs of some programme files; by default that of the sample programme. */
export function lawWithPacks(programmes: readonly string[] = []): Law {
  const files =
    programmes.length > 0 ? programmes.map((file) => resolve(file)) : [join(repository, 'infra', 'sample', 'huangshan.yaml')]
  const packs = files.map((file) =>
    readPack(packOfProgramme(load(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>)),
  )
  return createLaw({ packs })
}
