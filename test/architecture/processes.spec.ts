import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonActs, commonFacts, confirmation, streams } from '#domain'
import { heard, kindsHeardBy, processTypes, startingKinds, type ProcessKind } from '#domain/process'
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
const declaredActs = new Set([...acts.map((act) => act.name), ...Object.keys(commonActs)])
// What takes something for another stream is done with the act there that needs it (`libs/engine/taking.ts`).
const ofProcesses = streams
  .filter(({ taken }) => taken === undefined)
  .flatMap((stream) => stream.acts)
  .filter((act) => act.by.includes('process'))
  .map((act) => act.name)
const kit = readdirSync(join(root, 'kit')).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
const askedFor = sources + kit.map((name) => readFileSync(join(root, 'kit', name), 'utf8')).join('\n')
const agreed = new Set([...streams.flatMap((stream) => Object.keys(stream.agreed ?? {})), confirmation])

const awaited = new Set([
  ...named(/(?:\.facts?\(|kind: )'([A-Z][A-Za-z]+)'/g),
  ...[...sources.matchAll(/doneBy: (\[[^\]]*\]|'[^']*')/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/['`]([A-Z][A-Za-z]+)/g)].map(([, kind = '']) => kind),
  ),
])
const woken = new Set((Object.keys(processTypes) as ProcessKind[]).flatMap(kindsHeardBy))

/** What is to be done about each of those that are missing in a list, in the failure's own words. */
const missing = (wanted: Iterable<string>, there: ReadonlySet<string>, says: (name: string) => string): string[] =>
  [...wanted].filter((name) => !there.has(name)).map(says)

const undeclaredTerm = (name: string) =>
  `the term agreed:${name} is declared by no stream: write it in <name>.agreed.ts and give it as \`agreed\` in <name>.decider.ts`
const unheard = (kind: string) =>
  `${kind} is heard by no process, so none is woken for it: say \`heard: { <process>: 'once' | 'keyed' | 'perStream' }\` at the kind in <name>.stream.ts`

describe('what processes wait for', () => {
  it('is heard: each kind of fact that a step waits for, or is done by', () => {
    expect(awaited.size).toBeGreaterThan(50)
    expect(missing(awaited, woken, unheard)).toEqual([])
  })

  it('is a term that a stream declares, where it is an agreed one', () => {
    const terms = named(/rule: 'agreed:([a-z-]+)'/g)
    expect(terms.length).toBeGreaterThan(10)
    expect(missing(terms, agreed, undeclaredTerm)).toEqual([])
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
