import { day, instant, yuan, type Day, type Fen, type Instant } from '#kernel'

/** A value of unknown shape at a place of the file; what is wrong with it is added to `wrong`, each with its path and what to write. */
export type Place = { readonly at: string; readonly raw: unknown; readonly wrong: string[] }

/** Notes a mistake and gives a value to go on with, so that all mistakes are found in one reading. */
export function mistake<Value>({ at, wrong }: Place, says: string, goOnWith: Value): Value {
  wrong.push(`${at}: ${says}`)
  return goOnWith
}

const shown = (raw: unknown): string =>
  raw === undefined ? 'nothing' : `«${typeof raw === 'string' ? raw : JSON.stringify(raw)}»`

/** The path of what stands under a place: nothing is in front of what stands at the top. */
const under = ({ at }: Place, name: string): string => (at === '' ? name : `${at}.${name}`)

export const isMapping = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** The fields of a mapping. A field that nobody reads is a mistake: a misspelt one would be left out without a word. */
export function fields<Name extends string>(place: Place, names: readonly Name[]): (name: Name) => Place {
  const raw = isMapping(place.raw)
    ? place.raw
    : mistake(place, `write fields here (${names.slice(0, 3).join(', ')} …), not ${shown(place.raw)}`, {})
  for (const name of Object.keys(raw)) {
    if (!names.some((known) => known === name))
      mistake(
        place.at === '' ? { ...place, at: name } : place,
        `no field is called «${name}»; there are ${names.join(', ')}`,
        undefined,
      )
  }
  // What is missing as a whole is one mistake, not one for each of its fields.
  const wrong = isMapping(place.raw) ? place.wrong : []
  return (name) => ({ at: under(place, name), raw: (raw as Readonly<Record<string, unknown>>)[name], wrong })
}

/** The entries of a mapping whose names are free; none where it is left out. */
export function entries(place: Place): readonly (readonly [string, Place])[] {
  if (place.raw === undefined) return []
  if (!isMapping(place.raw)) return mistake(place, `write names with values here, not ${shown(place.raw)}`, [])
  return Object.entries(place.raw).map(([name, raw]) => [name, { at: under(place, name), raw, wrong: place.wrong }] as const)
}

/** A mapping with free names, each value read alike. */
export const byName = <Value>(place: Place, read: (place: Place) => Value): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries(place).map(([name, value]) => [name, read(value)]))

/** A list, each item read alike; empty where it is left out. */
export function list<Value>(place: Place, read: (place: Place) => Value): readonly Value[] {
  if (place.raw === undefined) return []
  if (!Array.isArray(place.raw)) return mistake(place, `write a list here, not ${shown(place.raw)}`, [])
  return place.raw.map((raw: unknown, index) => read({ at: `${place.at}[${index}]`, raw, wrong: place.wrong }))
}

/** Reads a field that may be left out. */
export const optional = <Value>(place: Place, read: (place: Place) => Value): Value | undefined =>
  place.raw === undefined ? undefined : read(place)

export const text = (place: Place): string =>
  (typeof place.raw === 'string' || typeof place.raw === 'number') && String(place.raw).trim() !== ''
    ? String(place.raw)
    : mistake(place, `write some words, not ${shown(place.raw)}`, '')

/** An id: letters, digits and dashes, so that it can stand in an address. */
export const id = (place: Place): string =>
  typeof place.raw === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(place.raw)
    ? place.raw
    : mistake(place, `write an id of small letters, digits and dashes (mz-06), not ${shown(place.raw)}`, '')

export const yes = (place: Place): boolean =>
  typeof place.raw === 'boolean' ? place.raw : mistake(place, `write true or false, not ${shown(place.raw)}`, false)

/** A number within bounds, both included. */
export function number(place: Place, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const { raw } = place
  const bounds = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`
  return typeof raw === 'number' && raw >= least && raw <= most
    ? raw
    : mistake(place, `write a number ${bounds}, not ${shown(raw)}`, least)
}

export function whole(place: Place, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const value = number(place, least, most)
  return Number.isInteger(value) ? value : mistake(place, `write a whole number, not ${shown(place.raw)}`, least)
}

export function oneOf<Word extends string>(place: Place, words: readonly [Word, ...Word[]]): Word {
  return (
    words.find((word) => word === place.raw) ??
    mistake(place, `write one of ${words.join(', ')}, not ${shown(place.raw)}`, words[0])
  )
}

/** An amount in 元, as 分: money becomes exact here and stays so. */
export const money = (place: Place): Fen =>
  tried(place, (raw) => yuan(raw), 'an amount in 元 with at most two decimals (196500)', '0')

export const calendarDay = (place: Place): Day => tried(place, day, 'a day as 2026-03-02', '1970-01-01')

export const moment = (place: Place): Instant =>
  tried(place, instant, 'a moment with its offset, as 2026-03-16T09:30:00+08:00', '1970-01-01T00:00:00.000Z')

function tried<Value>(place: Place, read: (raw: string) => Value, what: string, goOnWith: Value): Value {
  try {
    return read(String(place.raw))
  } catch {
    return mistake(place, `write ${what}, not ${shown(place.raw)}`, goOnWith)
  }
}
