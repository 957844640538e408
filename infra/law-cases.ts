import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import type { Case } from '#law'

/** The law's folder, of the source or of what was built: the case files are copied beside the rules. */
const folder = fileURLToPath(new URL('../libs/law', import.meta.url))

/** Every rule's cases, by its id. */
export function readCases(): ReadonlyMap<string, readonly Case[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cases.yaml'))
  return new Map(
    files.sort().map((file) => [basename(file, '.cases.yaml'), load(readFileSync(join(folder, file), 'utf8')) as Case[]]),
  )
}

/** The folder of each rule: its instrument's. */
export function foldersOfRules(): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cases.yaml'))
  return new Map(files.map((file) => [basename(file, '.cases.yaml'), file.slice(0, file.indexOf('/'))]))
}
