import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonFacts, streams } from '#domain'
import { heard, startingKinds } from '#domain/process'
import { createLaw } from '#law'

const root = join(import.meta.dirname, '..', '..', 'workflows')
const files = ['.', 'stages'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name)),
)
const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n')
const named = (pattern: RegExp): string[] => [...new Set([...sources.matchAll(pattern)].map((match) => match[1] ?? ''))].sort()

const declaredFacts = new Set([...streams.flatMap((stream) => Object.keys(stream.facts as object)), ...Object.keys(commonFacts)])
const declaredActs = new Set(streams.flatMap((stream) => stream.acts.map((act) => act.name)))
const agreed = new Set(streams.flatMap((stream) => Object.keys(stream.agreed ?? {})))

describe('what processes wait for', () => {
  it.each(named(/rule: 'agreed:([a-z-]+)'/g))('the agreed term %s is declared by a stream', (name) => {
    expect(agreed).toContain(name)
  })

  it.each(named(/rule: '([a-z-]+)'/g))('%s is a rule of law', (rule) => {
    expect(() => createLaw().citation(rule, '2026-03-02', '竞争性磋商')).not.toThrow()
  })

  it.each(named(/act: '([A-Za-z]+)'/g))('%s is an act somebody can do', (act) => {
    expect(declaredActs).toContain(act)
  })

  it('every kind of fact that a process hears is declared', () => {
    const kinds = Object.values(heard).flatMap((kinds) => Object.keys(kinds))
    expect(kinds.filter((kind) => !declaredFacts.has(kind))).toEqual([])
  })

  it('every fact that starts a process is declared', () => {
    expect(startingKinds.filter((kind) => !declaredFacts.has(kind))).toEqual([])
  })
})
