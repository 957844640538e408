import { given } from './directory.js'
import type { LineTerms, ProgrammeBid, SelectBy } from './line.js'
import {
  byName,
  calendarDay,
  entries,
  fields,
  id,
  isMapping,
  list,
  mistake,
  money,
  number,
  oneOf,
  optional,
  text,
  whole,
} from './reader.js'
import type { Place } from './reader.js'

/** One of `bids:`. */
export function readBid(place: Place): Pick<ProgrammeBid, 'provider' | 'price'> {
  const field = fields(place, ['provider', 'price'])
  return { provider: id(field('provider')), price: money(field('price')) }
}

/** `qualityScores:`: one figure a panelist by bidder, of 100. */
export const readQuality = (place: Place): LineTerms['qualityScores'] =>
  byName(place, (scores) => list(scores, (score) => number(score, 0, 100)))

const parties = ['payer', 'finance', 'supervisor', 'host'] as const

/** The host that `parties:` names, where it names one: the hosts are those of the sites. */
export const readHost = (place: Place): string | undefined =>
  isMapping(place.raw) ? optional(fields(place, parties)('host'), id) : undefined

/** `parties:`: who pays, approves and watches. */
export function readParties(place: Place): NonNullable<LineTerms['parties']> {
  const field = fields(place, parties)
  return {
    payer: id(field('payer')),
    finance: id(field('finance')),
    supervisor: id(field('supervisor')),
  }
}

/** `term:`, in months; `renewableTo` in years, the first one included. */
export function readTerm(place: Place): NonNullable<LineTerms['term']> {
  const field = fields(place, ['years', 'months', 'renewableTo'])
  const years = optional(field('years'), (years) => whole(years, 1))
  const months = optional(field('months'), (months) => whole(months, 1))
  return {
    months: (years ?? 0) * 12 + (months ?? 0) || mistake(place, 'say how long: years: 1, or months: 4', 12),
    ...given({ renewableToYears: optional(field('renewableTo'), (renewable) => whole(renewable, 1)) }),
  }
}

/** `2 working days late` → 2. */
export function workingDaysLate(place: Place): number {
  const [, days] = /^(\d+) working days? late$/.exec(text(place)) ?? []
  return days === undefined ? mistake(place, 'write «2 working days late»', 0) : Number(days)
}

const acts = [
  'reported',
  'confirmed',
  'announced',
  'signed',
  'contractPublished',
  'contractFiled',
  'evaluationDraft',
  'gradePublished',
] as const

/** `days:`: acts on days of their own. */
export function readDays(place: Place): LineTerms['days'] {
  for (const [act] of entries(place)) {
    if (!acts.some((known) => known === act)) mistake(place, `no act is called «${act}»; there are ${acts.join(', ')}`, undefined)
  }
  return byName(place, calendarDay)
}

/** `{ on, number }`: that finance agrees to a fixed price. */
export function readAgreed(place: Place): NonNullable<LineTerms['financeAgreed']> {
  const field = fields(place, ['on', 'number'])
  return { on: calendarDay(field('on')), number: text(field('number')) }
}

/** `evaluation:` `{ by }`, or none; `per: year` where each service year is evaluated, `monthsBefore: 1` where it may begin before the end. */
export function readEvaluation(place: Place): Pick<LineTerms, 'evaluator' | 'evaluationPer' | 'evaluationMonthsBefore'> {
  if (place.raw === undefined || place.raw === 'none') return {}
  const field = fields(place, ['by', 'per', 'monthsBefore'])
  return given({
    evaluator: id(field('by')),
    evaluationPer: optional(field('per'), (per) => oneOf(per, ['year'] as const)),
    evaluationMonthsBefore: optional(field('monthsBefore'), (months) => whole(months, 1)),
  })
}

export const readSelectBy = (place: Place): SelectBy => oneOf(place, ['score', 'lowest', 'direct'])
