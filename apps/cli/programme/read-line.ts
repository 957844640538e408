import { compareMoney, inYuan, sum } from '#kernel'
import { given } from './directory.js'
import type { ProgrammeLine, ProgrammeLot } from './line.js'
import { byName, calendarDay, entries, fields, id, list, mistake, moment, money, number, oneOf, optional, text, whole, yes, type Place } from './reader.js'
import { costOf, readItems, type ProgrammeItem, type Terms } from './terms.js'

const names = [
  'id', 'title', 'kind', 'separateBecause', 'source', 'directoryItem', 'goals', 'evidence', 'groups', 'classes', 'sites', 'lots', 'perLot', 'station', 'route',
  'platform', 'procurementAgent', 'method', 'how', 'procurementStarts', 'bidsDue', 'priceWeight', 'qualityScores', 'parties', 'arrival', 'evaluation',
  'evaluates', 'term', 'budget', 'posts', 'items', 'bids', 'lateInterest', 'voluntary', 'expect',
] as const
type Field = (name: (typeof names)[number]) => Place

/** What a line is read with: its plan, the defaults, and the items of the lines above it. */
export type Around = { readonly department: string; readonly year: number; readonly defaults: Terms; readonly itemsOf: (line: string) => readonly ProgrammeItem[] | undefined }

/** One of `lines:` of a plan. */
export function readLine(place: Place, { department, year, defaults, itemsOf }: Around): ProgrammeLine {
  const field: Field = fields(place, names)
  const lots = readLots(field, itemsOf)
  const sources = entries(field('source')).map(([source, amount]) => ({ source, amount: money(amount) }))
  const budget = sum(lots.map((lot) => lot.budget))
  if (compareMoney(sum(sources.map(({ amount }) => amount)), budget) !== 0) mistake(field('source'), `make the sources add up to the budget, ${inYuan(budget)}`, undefined)
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

/** One lot of all sites, or with `lots:` one a site, each as `perLot:` says. */
function readLots(field: Field, itemsOf: Around['itemsOf']): readonly ProgrammeLot[] {
  const whole = field('lots').raw === undefined
  const asked: (name: 'budget' | 'posts' | 'items') => Place = whole ? field : fields(field('perLot'), ['budget', 'posts', 'items'])
  const budget = money(asked('budget'))
  const items = readItems(asked('items'), budget, itemsOf)
  if (items.length > 0 && compareMoney(costOf(items), budget) !== 0) {
    mistake(asked('items'), `make quantity × price add up to the budget: ${inYuan(costOf(items))} is not ${inYuan(budget)}`, undefined)
  }
  const posts = Object.values(byName(asked('posts'), (post) => number(post))).reduce((a, b) => a + b, 0)
  const sites = list(field(whole ? 'sites' : 'lots'), id)
  return whole ? [{ lot: '1', sites, budget, posts, items }] : sites.map((site, index) => ({ lot: String(index + 1), sites: [site], budget, posts, items }))
}

function readBid(place: Place) {
  const field = fields(place, ['provider', 'price'])
  return { provider: id(field('provider')), price: money(field('price')) }
}

function readParties(place: Place) {
  const field = fields(place, ['payer', 'finance', 'supervisor', 'host'])
  return { payer: id(field('payer')), finance: id(field('finance')), supervisor: id(field('supervisor')), host: id(field('host')) }
}

function readTerm(place: Place) {
  const field = fields(place, ['years', 'months', 'renewableTo'])
  const years = optional(field('years'), (years) => whole(years, 1))
  const months = optional(field('months'), (months) => whole(months, 1)) ?? (years === undefined ? undefined : years * 12)
  return {
    months: months ?? mistake(place, 'say how long: years: 1, or months: 4', 12),
    ...given({ renewableToYears: optional(field('renewableTo'), (renewable) => whole(renewable, 1)) }),
  }
}

/** `2 working days late` → 2. */
function workingDaysLate(place: Place): number {
  const [, days] = /^(\d+) working days? late$/.exec(text(place)) ?? []
  return days === undefined ? mistake(place, 'write «2 working days late»', 0) : Number(days)
}
