import { day, yuan, type Day, type Fen } from '#kernel'

/** Reads a value of unknown shape and collects what is wrong, each with its path: `pack.thresholds.services.limit: …`. */
export type Reader = {
  readonly at: string
  readonly wrong: string[]
  readonly raw: unknown
}

const fail = <Value>(reader: Reader, says: string, stand: Value): Value => {
  reader.wrong.push(`${reader.at}: ${says}`)
  return stand
}

const shown = (raw: unknown): string =>
  raw === undefined ? 'nothing' : `«${typeof raw === 'string' ? raw : JSON.stringify(raw)}»`

/** The fields of a mapping; a field that the schema does not name is an error, so that a misspelt one is not silently left out. */
export function fields(reader: Reader, names: readonly string[]): (name: string) => Reader {
  const isMapping = typeof reader.raw === 'object' && reader.raw !== null && !Array.isArray(reader.raw)
  if (!isMapping) fail(reader, `a mapping was expected, not ${shown(reader.raw)}`, undefined)
  const raw = (isMapping ? reader.raw : {}) as Readonly<Record<string, unknown>>
  for (const name of Object.keys(raw)) if (!names.includes(name)) fail(reader, `no field is called «${name}»`, undefined)
  // What is missing as a whole is one fault, not one for each of its fields.
  const wrong = isMapping ? reader.wrong : []
  return (name) => ({ at: `${reader.at}.${name}`, wrong, raw: raw[name] })
}

/** The entries of a mapping with free keys. */
export function entries(reader: Reader): readonly (readonly [string, Reader])[] {
  if (typeof reader.raw !== 'object' || reader.raw === null || Array.isArray(reader.raw))
    return fail(reader, `a mapping was expected, not ${shown(reader.raw)}`, [])
  return Object.entries(reader.raw as Readonly<Record<string, unknown>>).map(
    ([name, raw]) => [name, { at: `${reader.at}.${name}`, wrong: reader.wrong, raw }] as const,
  )
}

/** The items of a list. */
export function items(reader: Reader): readonly Reader[] {
  if (!Array.isArray(reader.raw)) return fail(reader, `a list was expected, not ${shown(reader.raw)}`, [])
  return reader.raw.map((raw: unknown, index) => ({ at: `${reader.at}[${index}]`, wrong: reader.wrong, raw }))
}

/** A whole number within bounds, both included. */
export function whole(reader: Reader, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const { raw } = reader
  if (typeof raw !== 'number' || !Number.isInteger(raw) || raw < least || raw > most) {
    const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`
    return fail(reader, `a whole number ${bounds} was expected, not ${shown(raw)}`, least)
  }
  return raw
}

/** A share in whole percent. */
export const percent = (reader: Reader): number => whole(reader, 0, 100)

/** A range of two shares, the smaller first. */
export function range(reader: Reader): readonly [number, number] {
  const [from, to, ...rest] = items(reader).map(percent)
  if (from === undefined || to === undefined || rest.length > 0 || from > to)
    return fail(reader, `two shares, the smaller first, were expected, not ${shown(reader.raw)}`, [0, 0])
  return [from, to]
}

/** An amount in 元, as 分. */
export function money(reader: Reader): Fen {
  const { raw } = reader
  if ((typeof raw !== 'number' && typeof raw !== 'string') || !/^\d+(\.\d{1,2})?$/.test(String(raw))) {
    return fail(reader, `an amount in 元 was expected, not ${shown(raw)}`, '0')
  }
  return yuan(raw)
}

export const text = (reader: Reader): string =>
  typeof reader.raw === 'string' && reader.raw !== ''
    ? reader.raw
    : fail(reader, `words were expected, not ${shown(reader.raw)}`, '')

export const truth = (reader: Reader): boolean =>
  typeof reader.raw === 'boolean' ? reader.raw : fail(reader, `true or false was expected, not ${shown(reader.raw)}`, false)

/** One of several words. YAML 1.1 readers turn `off` into false: it is taken back. */
export function oneOf<Word extends string>(reader: Reader, words: readonly [Word, ...Word[]]): Word {
  const raw = reader.raw === false ? 'off' : reader.raw
  const found = words.find((word) => word === raw)
  return found ?? fail(reader, `one of ${words.join(', ')} was expected, not ${shown(reader.raw)}`, words[0])
}

/** A day of any year, `09-01`. */
export function monthDay(reader: Reader): string {
  const text = String(reader.raw)
  try {
    // A leap year: 29 February is a day of some.
    return day(`2024-${text}`).slice(5)
  } catch {
    return fail(reader, `month and day as 09-01 were expected, not ${shown(reader.raw)}`, '01-01')
  }
}

/** A day; js-yaml 5 leaves `2025-01-01` a string. */
export function calendarDay(reader: Reader): Day {
  try {
    return day(String(reader.raw))
  } catch {
    return fail(reader, `a day as 2025-01-01 was expected, not ${shown(reader.raw)}`, '1970-01-01')
  }
}
