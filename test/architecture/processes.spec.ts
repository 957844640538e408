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
const acts = streams.flatMap((stream) => stream.acts)
const declaredActs = new Set(acts.map((act) => act.name))
const ofProcesses = acts.filter((act) => act.by.includes('process')).map((act) => act.name)
const kit = readdirSync(join(root, 'kit')).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
const askedFor = sources + kit.map((name) => readFileSync(join(root, 'kit', name), 'utf8')).join('\n')
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

  it.each(named(/\.act\('([A-Za-z]+)'/g))('%s, which a process does, is declared as a process’s', (act) => {
    expect(ofProcesses).toContain(act)
  })

  it.each(ofProcesses)('%s, declared as a process’s, is done by one', (act) => {
    expect(askedFor).toMatch(new RegExp(`(act|ask|call)(<[^(]*>)?\\('${act}'`))
  })

  it('every kind of fact that a process hears is declared', () => {
    const kinds = Object.values(heard).flatMap((kinds) => Object.keys(kinds))
    expect(kinds.filter((kind) => !declaredFacts.has(kind))).toEqual([])
  })

  it('every fact that starts a process is declared', () => {
    expect(startingKinds.filter((kind) => !declaredFacts.has(kind))).toEqual([])
  })
})
