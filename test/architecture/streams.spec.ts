import { partsOf, streams, type FactDeclaration } from '#domain'
import { heard as heardKinds, kindsHeardBy, kindsReadBy } from '#domain/process'

const declared = streams.map(({ declared }) => declared)
const facts = declared.flatMap((stream) => Object.entries(stream.facts as Readonly<Record<string, FactDeclaration>>))
const processes = Object.keys(heardKinds) as (keyof typeof heardKinds)[]

describe('what a stream declares', () => {
  it('says for every kind of process what starts it, what ends it, and that it hears both', () => {
    for (const process of processes) {
      const ours = facts.filter(([, { heard }]) => typeof heard === 'object' && heard[process] !== undefined)
      // A contract begins with an award, or with the renewal of another.
      const starting = facts.filter(([, { starts }]) => starts?.startsWith(`${process}/`))
      expect(starting).toHaveLength(process === 'contract' ? 2 : 1)
      expect(ours.filter(([, { ends }]) => ends)).toHaveLength(1)
    }
  })

  it('wakes every process with what moves a due, and lets it read what it owed', () => {
    const moving = ['ObligationRedated', 'ObligationLapsed', 'ClockStopped', 'ClockResumed']
    for (const process of processes) {
      expect(kindsHeardBy(process)).toEqual(expect.arrayContaining(moving))
      expect(kindsHeardBy(process)).not.toContain('ObligationOpened')
      expect(kindsReadBy(process)).toEqual([...kindsHeardBy(process), 'ActStruck', 'ObligationOpened'])
    }
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
