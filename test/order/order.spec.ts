import { readFileSync, writeFileSync } from 'node:fs'
import type { AnyStream } from '#domain'
import type { Instant } from '#kernel'
import { decideOn } from '../given.js'
import { openToEverybody, tellUnguarded } from '../mutate/guards.js'
import { law } from '../signed-contract.js'
import { lines, standsOf, worlds, type Line } from './straight-line.js'

/** Long after everything: what is refused now is refused for the order of things, not for its time. */
const now = '2029-01-08T02:00:00.000Z' as Instant

/** Nobody, of no unit. */
const outsider = { person: 'nobody', org: 'nobody', roles: [] }

const table = new URL('refusals.txt', import.meta.url)

/** Asked without data: what the act would make true is not asked for. */
const onlyAsked = (definition: AnyStream): AnyStream => ({
  ...definition,
  acts: definition.acts.map((act) => ({ ...act, then: () => [] })),
})

/** What stands against an act wherever its stream and all others can stand, a line a stretch: `absent–PlanDecided: PlanNotSubmitted`. */
function refusalsOf(line: Line, act: string, definition: AnyStream = line.definition): string[] {
  const open = onlyAsked(openToEverybody(definition, act))
  const told = Object.entries(worlds).map(([world, others]) => {
    const stretches: { from: string; to: string; codes: string }[] = []
    for (const { name, facts } of standsOf(line)) {
      const decision = decideOn(open, { ...line, facts, setting: { others, law, now } }, { act, data: undefined })
      const codes = ('refused' in decision ? decision.refused : []).map(({ code }) => code).join(' ') || '–'
      const last = stretches.at(-1)
      if (last?.codes === codes) last.to = name
      else stretches.push({ from: name, to: name, codes })
    }
    return { world, lines: stretches.map(({ from, to, codes }) => `${from === to ? from : `${from} … ${to}`}: ${codes}`) }
  })
  const alike = Map.groupBy(told, (one) => one.lines.join())
  return [...alike.values()].flatMap((some) => {
    const where = some.length === told.length ? '' : ` [${some.map(({ world }) => world).join(', ')}]`
    return (some[0]?.lines ?? []).map((one) => `${line.definition.kind} ${act}${where} ${one}`)
  })
}

const asked = lines.flatMap((line) => line.definition.acts.map(({ name }) => ({ line, act: name, kind: line.definition.kind })))

if (process.env['SANSHE_ORDER'] === 'write')
  writeFileSync(table, asked.map(({ line, act }) => `${refusalsOf(line, act).join('\n')}\n`).join('\n'))

const written = readFileSync(table, 'utf8').split('\n').filter(Boolean)

describe('the order of things', () => {
  it.each(asked)('of $kind: $act is refused where it is out of its turn', ({ line, act, kind }) => {
    const expected = written.filter((one) => one.startsWith(`${kind} ${act} `))
    const holds = (definition: AnyStream) => {
      expect(refusalsOf(line, act, definition)).toEqual(expected)
    }
    holds(line.definition)
    tellUnguarded(line.definition, act, holds)
  })

  it.each(asked)('of $kind: $act is refused to an outsider wherever things stand, for that reason alone', ({ line, act }) => {
    const holds = (definition: AnyStream) => {
      for (const others of Object.values(worlds))
        for (const { facts } of standsOf(line)) {
          const decision = decideOn(
            onlyAsked(definition),
            { ...line, facts, setting: { others, law, now, actor: outsider } },
            { act, data: undefined },
          )
          expect('refused' in decision ? decision.refused.map(({ code }) => code) : []).toEqual(['NotYours'])
        }
    }
    holds(line.definition)
    tellUnguarded(line.definition, act, holds)
  })
})
