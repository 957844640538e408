import type { Citation, Day, Status } from '#kernel'
import type { Entry, Rule } from './rule.js'

/** The case or cases a question is asked for: a method, what is questioned … */
export type By = string | readonly string[] | undefined

const asked = (by: By): readonly string[] => (by === undefined ? [] : typeof by === 'string' ? [by] : by)

/** The entry in force on a day, if any: the latest that names the case, else the latest general one. */
function inForceOn<Value>(rule: Rule<Value>, on: Day, by: By): Entry<Value> | undefined {
  const cases = asked(by)
  const named = rule.entries.filter((entry) => entry.by?.some((one) => cases.includes(one)))
  const general = rule.entries.filter((entry) => entry.by === undefined)
  for (const speaking of [named, general]) {
    const inForce = speaking.filter((entry) => entry.from <= on)
    const latest = inForce.reduce<Entry<Value> | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)
    if (latest) return latest
  }
  return undefined
}

/** Whether a rule has an entry in force on a day for a case. */
export const speaks = (rule: Rule, on: Day, by?: By): boolean => inForceOn(rule, on, by) !== undefined

/** A rule was asked about a day before its first entry: there is no answer, and no default. Whoever was asked for an act on it refuses the day. */
export class NotYetInForce extends Error {
  readonly rule: Rule
  readonly on: Day
  readonly first: Day

  constructor(rule: Rule, on: Day, first: Day) {
    super(`${rule.id}: no entry in force on ${on}; its first is from ${first}`)
    this.rule = rule
    this.on = on
    this.first = first
  }
}

/** A rule was asked for a case by which it does not speak: a mistyped name is never answered with what holds for others. */
export class UnknownCase extends Error {
  constructor(rule: Rule, strange: readonly string[], known: readonly string[]) {
    const speaks = known.length === 0 ? 'it speaks for all alike' : `it speaks by ${known.join('、')}`
    super(`${rule.id}: no case is called «${strange.join('、')}»; ${speaks}`)
  }
}

/**
 * The entry in force on a day: the latest that names the case, else the latest general one.
 * Throws a plain Error where the rule says nothing for the case, and NotYetInForce for a day before the first entry: never a default.
 */
export function entryOn<Value>(rule: Rule<Value>, on: Day, by?: By): Entry<Value> {
  const entry = inForceOn(rule, on, by)
  if (entry) return entry
  const cases = asked(by)
  const speaking = rule.entries.filter((one) => one.by?.some((name) => cases.includes(name)) ?? true)
  const [first] = speaking.map(({ from }) => from).sort()
  if (first !== undefined) throw new NotYetInForce(rule, on, first)
  const known = new Set(rule.entries.flatMap((one) => one.by ?? []))
  throw new Error(
    `${rule.id}: ${cases.length > 0 ? `nothing for «${cases.join('、')}»` : 'say which case'}; it speaks by ${[...known].join('、')}`,
  )
}

/** The clause of an entry, and how well it is known where its words were not compared with the official text: an answer says so. */
export const citationOf = ({ source, status }: Entry<unknown>): Citation =>
  status === 'verified' ? source : { ...source, status }

/** What an answer says about the ground it stands on. */
export const basedOn = (entry: Entry<unknown>): { basis: Citation; status: Status; entry: Day } => ({
  basis: citationOf(entry),
  status: entry.status,
  entry: entry.from,
})

const standing: readonly Status[] = ['verified', 'agreed', 'reported', 'sample', 'unverified']

/** The weakest of several standings: an answer is only as well founded as its weakest ground. */
export const weakest = (...all: readonly Status[]): Status =>
  all.reduce((a, b) => (standing.indexOf(b) > standing.indexOf(a) ? b : a))
