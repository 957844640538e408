import { given } from './directory.js'
import { fields, id, mistake, money, optional, text, whole, type Place } from './reader.js'

/** One of `bids:`. */
export function readBid(place: Place) {
  const field = fields(place, ['provider', 'price', 'lot', 'attempt'])
  return {
    provider: id(field('provider')),
    price: money(field('price')),
    attempt: optional(field('attempt'), (attempt) => whole(attempt, 1)) ?? 1,
    ...given({ lot: optional(field('lot'), (lot) => (typeof lot.raw === 'number' ? String(lot.raw) : id(lot))) }),
  }
}

/** `parties:`: who pays, approves, watches and hosts. */
export function readParties(place: Place) {
  const field = fields(place, ['payer', 'finance', 'supervisor', 'host'])
  return {
    payer: id(field('payer')),
    finance: id(field('finance')),
    supervisor: id(field('supervisor')),
    host: id(field('host')),
  }
}

/** `term:`, in months; `renewableTo` in years, the first one included. */
export function readTerm(place: Place) {
  const field = fields(place, ['years', 'months', 'renewableTo'])
  const years = optional(field('years'), (years) => whole(years, 1))
  const months = optional(field('months'), (months) => whole(months, 1)) ?? (years === undefined ? undefined : years * 12)
  return {
    months: months ?? mistake(place, 'say how long: years: 1, or months: 4', 12),
    ...given({ renewableToYears: optional(field('renewableTo'), (renewable) => whole(renewable, 1)) }),
  }
}

/** `2 working days late` → 2. */
export function workingDaysLate(place: Place): number {
  const [, days] = /^(\d+) working days? late$/.exec(text(place)) ?? []
  return days === undefined ? mistake(place, 'write «2 working days late»', 0) : Number(days)
}
