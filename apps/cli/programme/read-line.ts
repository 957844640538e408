import { compareMoney, inYuan, sum } from '#kernel'
import { given } from './directory.js'
import type { ProgrammeLine } from './line.js'
import { readBid, readParties, readTerm, workingDaysLate } from './line-parts.js'
import { readLots } from './read-lots.js'
import { byName, calendarDay, entries, fields, id, list, mistake, moment, money, number, oneOf, optional } from './reader.js'
import { text, whole, yes, type Place } from './reader.js'
import type { ProgrammeItem, Terms } from './terms.js'

// prettier-ignore
const names = [
  'id', 'title', 'kind', 'separateBecause', 'source', 'directoryItem', 'goals', 'evidence', 'groups', 'classes', 'sites', 'lots', 'perLot',
  'station', 'route', 'platform', 'procurementAgent', 'method', 'how', 'procurementStarts', 'bidsDue', 'priceWeight', 'qualityScores',
  'parties', 'arrival', 'evaluation', 'evaluates', 'term', 'budget', 'posts', 'items', 'bids', 'lateInterest', 'voluntary', 'expect',
] as const

/** What a line is read with: its plan, the defaults, and the items of the lines above it. */
export type Around = {
  readonly department: string
  readonly year: number
  readonly defaults: Terms
  readonly itemsOf: (line: string) => readonly ProgrammeItem[] | undefined
}

/** One of `lines:` of a plan. */
export function readLine(place: Place, { department, year, defaults, itemsOf }: Around): ProgrammeLine {
  const field = fields(place, names)
  const lots = readLots(field, itemsOf)
  const sources = entries(field('source')).map(([source, amount]) => ({ source, amount: money(amount) }))
  const budget = sum(lots.map((lot) => lot.budget))
  if (compareMoney(sum(sources.map(({ amount }) => amount)), budget) !== 0)
    mistake(field('source'), `make the sources add up to the budget, ${inYuan(budget)}`, undefined)
  const platform = fields(orEmpty(field('platform')), ['procurementAgent', 'registeredAfterDays', 'plant'])
  const route = oneOf(field('route'), ['here', 'platform', 'selfRun'])
  return {
    ...defaults,
    id: id(field('id')),
    copy: 1,
    department,
    year,
    title: text(field('title')),
    auxiliary: optional(field('kind'), (kind) => oneOf(kind, ['履职辅助'])) !== undefined,
    sources,
    goals: byName(field('goals'), number),
    groups: list(field('groups'), text),
    classes: list(field('classes'), text),
    station: optional(field('station'), yes) ?? false,
    route,
    method: text(field(route === 'selfRun' ? 'how' : 'method')),
    late: byName(platform('plant'), workingDaysLate),
    registeredAfterDays: optional(platform('registeredAfterDays'), whole) ?? defaults.registeredAfterDays,
    bids: list(field('bids'), readBid),
    qualityScores: byName(field('qualityScores'), (scores) => list(scores, (score) => number(score, 0, 100))),
    budget,
    lots,
    evaluates: list(field('evaluates'), id),
    voluntary: optional(field('voluntary'), yes) ?? false,
    expectRefused: optional(field('expect'), (expect) => oneOf(expect, ['refused'])) !== undefined,
    ...given({
      separateBecause: optional(field('separateBecause'), text),
      directoryItem: optional(field('directoryItem'), text),
      evidence: optional(field('evidence'), text),
      procurementAgent: optional(platform('procurementAgent'), id) ?? optional(field('procurementAgent'), id),
      procurementStarts: optional(field('procurementStarts'), calendarDay),
      bidsDue: optional(field('bidsDue'), moment),
      priceWeight: optional(field('priceWeight'), (weight) => whole(weight, 0, 100)),
      parties: optional(field('parties'), readParties),
      arrival: optional(field('arrival'), calendarDay),
      evaluator: optional(field('evaluation'), (evaluation) => id(fields(evaluation, ['by'])('by'))),
      term: optional(field('term'), readTerm),
    }),
  }
}

const orEmpty = (place: Place): Place => (place.raw === undefined ? { ...place, raw: {} } : place)
