import { partsOf, streams, type FactDeclaration } from '#domain'
import { belonging, heard, kindsHeardBy, startingKinds } from '#domain/process'
import type { StreamId } from '#kernel'

const declared = streams.flatMap((definition) => (definition.declared ? [definition.declared] : []))
const facts = declared.flatMap((stream) => Object.entries(stream.facts as Readonly<Record<string, FactDeclaration>>))
const isDeclared = new Set(facts.map(([kind]) => kind))
const processes = Object.keys(heard) as (keyof typeof heard)[]

describe('what a stream declares', () => {
  it.each(processes)('is what the process %s hears, and how it tells one from another', (process) => {
    const listed = Object.entries(heard[process]).filter(([kind]) => isDeclared.has(kind))
    const said = facts.flatMap(([kind, fact]) => {
      const occurring = typeof fact.heard === 'object' ? fact.heard[process] : undefined
      return occurring === undefined ? [] : [[kind, occurring] as const]
    })
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(listed))
  })

  it('wakes every process with what moves a due', () => {
    const common = facts.filter(([, { heard: by }]) => by === 'everyProcess').map(([kind]) => kind)
    expect(common).not.toEqual([])
    for (const process of processes) expect(kindsHeardBy(process)).toEqual(expect.arrayContaining(common))
  })

  it('starts the processes that are started', () => {
    expect(
      facts
        .filter(([, { starts }]) => starts !== undefined)
        .map(([kind]) => kind)
        .sort(),
    ).toEqual(startingKinds.filter((kind) => isDeclared.has(kind)).sort())
  })

  it.each(declared.filter(({ about }) => about === undefined))('belongs where its id says: $kind', ({ kind, key, process }) => {
    const stream: StreamId = `${kind}/${key.replace(/\{(\w+)\}/g, 'a.1')}`
    expect(belonging(stream).process).toBe(process?.replace(/\{(\w+)\}/g, 'a.1'))
  })

  it.each(declared)('names in address, parent and process no part that its key has not: $kind', (stream) => {
    const parts = partsOf(stream.key)
    expect(partsOf(stream.address)).toEqual(parts)
    for (const template of [stream.parent ?? '', stream.process ?? ''])
      expect(parts).toEqual(expect.arrayContaining(partsOf(template)))
  })

  it.each(facts)('is told in a sentence: %s', (_kind, { tells }) => {
    expect(tells).toBeInstanceOf(Function)
  })
})
