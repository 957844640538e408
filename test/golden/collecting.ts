import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredFact } from '#event-store'
import { repository } from '../../infra/repository.mjs'
import type { Sentence } from '../simulate/seen.js'

const corpus = join(repository, 'test', 'golden', 'facts.jsonl')

type Shape = Pick<StoredFact, 'type' | 'schema'>
const nameOf = ({ type, schema }: Shape): string => `${type}@${schema}`

/** Takes one fact of each kind and schema that the golden corpus has not, out of lives that are played: as a sentence, which always holds. */
export function collecting(): { readonly sentence: Sentence; readonly add: () => readonly string[] } {
  const lines = readFileSync(corpus, 'utf8').trim().split('\n')
  const known = new Set(lines.map((line) => nameOf(JSON.parse(line) as Shape)))
  const found = new Map<string, StoredFact>()
  const broken: Sentence['broken'] = ({ news }) => {
    for (const fact of news) if (!known.has(nameOf(fact)) && !found.has(nameOf(fact))) found.set(nameOf(fact), fact)
    return []
  }
  const add = (): readonly string[] => {
    appendFileSync(corpus, [...found.values()].map((fact) => `${JSON.stringify(asKept(fact))}\n`).join(''))
    return [...found.keys()]
  }
  return { sentence: { name: 'collected', says: 'what is written is kept', holds: 'always', broken }, add }
}

/** So much of a fact as the corpus keeps. */
const asKept = ({ stream, version, type, schema, key, data, caseId, lot, process, occurredAt, recordedAt }: StoredFact) => ({
  stream,
  version,
  type,
  schema,
  key,
  data,
  caseId,
  lot,
  process,
  occurredAt,
  recordedAt,
})
