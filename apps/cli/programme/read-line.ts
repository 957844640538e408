import { compareMoney, inYuan, sum } from '#kernel'
import type { ProgrammeItem } from './items.js'
import type { ProgrammeLine } from './line.js'
import { lotNames, readLots } from './read-lots.js'
import { entries, fields, id, mistake, money, oneOf, optional, type Place } from './reader.js'
import { readTerms, termNames } from './read-terms.js'
import type { Terms } from './terms.js'

const names = [...termNames, ...lotNames, 'id', 'source', 'route', 'lots', 'perLot', 'byLot', 'expect'] as const

/** What a line is read with: its plan, the defaults, and the items of the lines above it. */
export type Around = {
  readonly department: string
  readonly year: number
  readonly defaults: Terms
  readonly itemsOf: (line: string) => readonly ProgrammeItem[] | undefined
}

/** One of `lines:` of a plan. Rounds that were run again are exceptions, read later. */
export function readLine(place: Place, { department, year, defaults, itemsOf }: Around): ProgrammeLine {
  const field = fields(place, names)
  const route = oneOf(field('route'), ['here', 'platform', 'selfRun'])
  const lots = readLots(field, { defaults, itemsOf, route })
  const sources = entries(field('source')).map(([source, amount]) => ({ source, amount: money(amount) }))
  const budget = sum(lots.lots.map((lot) => lot.budget))
  const given = sum(sources.map(({ amount }) => amount))
  if (compareMoney(given, budget) !== 0)
    mistake(field('source'), `make the sources add up to the budget, ${inYuan(budget)}, not ${inYuan(given)}`, undefined)
  return {
    ...readTerms(field, route, defaults),
    ...lots,
    id: id(field('id')),
    copy: 1,
    department,
    year,
    sources,
    route,
    budget,
    reruns: [],
    expectRefused: optional(field('expect'), (expect) => oneOf(expect, ['refused'])) !== undefined,
  }
}
