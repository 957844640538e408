import { addDays, type Day } from '#kernel'
import { entryOn, NotYetInForce } from './dated.js'
import { instruments } from './instruments.js'
import type { Entry, Rule } from './rule.js'
import { rules } from './rules.js'

const all = rules as readonly Rule[]
const places = all.flatMap((rule) => rule.entries.map((entry) => ({ rule, entry })))

/** Entries whose first day is not that on which their instrument came into force, and why. */
const ownDates: Readonly<Record<string, string>> = {
  'intention-notice/2020-07-01': '中央预算单位先行',
  'intention-notice/2021-01-01': '省级预算单位',
  'intention-notice/2022-01-01': '省以下预算单位',
}

describe('every rule of the library', () => {
  it('has an id of its own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it.each(all.map((rule) => [rule.id, rule] as const))(
    '%s has exactly one entry in force on every day around its changes',
    (_, rule) => {
      const cases: readonly (string | undefined)[] = [undefined, ...new Set(rule.entries.flatMap((entry) => entry.by ?? []))]
      for (const by of cases) {
        const speaking = rule.entries.filter((entry) => (by === undefined ? entry.by === undefined : entry.by?.includes(by)))
        expect(new Set(speaking.map((entry) => entry.from)).size).toBe(speaking.length)
        for (const day of speaking.flatMap((entry) => [entry.from, addDays(entry.from, 1)])) {
          const newest = speaking
            .filter((entry) => entry.from <= day)
            .map((entry) => entry.from as string)
            .sort()
            .at(-1)
          expect(entryOn(rule, day, by).from).toBe(newest)
        }
      }
    },
  )

  it.each(all.map((rule) => [rule.id, rule] as const))('%s throws for a day before its first entry', (_, rule) => {
    const first = rule.entries.map((entry) => entry.from as string).sort()[0] as Day
    for (const by of [undefined, ...new Set(rule.entries.flatMap((entry) => entry.by ?? []))]) {
      const spoken = by !== undefined || rule.entries.some((entry) => entry.by === undefined)
      expect(() => entryOn(rule, addDays(first, -1), by)).toThrow(spoken ? NotYetInForce : 'say which case')
    }
  })

  it('applies from the day on which its instrument came into force, or says why not', () => {
    const strange = places
      .filter(({ entry }) => (instruments as Record<string, { inForce: Day }>)[entry.source.instrument]?.inForce !== entry.from)
      .map(({ rule, entry }) => `${rule.id}/${entry.from}`)
    expect(strange.filter((place) => !(place in ownDates))).toEqual([])
    expect(Object.keys(ownDates).filter((place) => !strange.includes(place))).toEqual([])
  })

  it('is verified only where the official text is at hand', () => {
    const wrong = places.filter(
      ({ entry }) =>
        entry.status === 'verified' && !('text' in (instruments as Record<string, object>)[entry.source.instrument]!),
    )
    expect(wrong.map(({ rule }) => rule.id)).toEqual([])
  })
})

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A whole number below a hundred as laws write it: 十五, 二十, 三十. */
function inNumerals(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens]}十`}${ones === 0 && tens > 0 ? '' : numerals[ones]}`
}

/** How a figure may stand in the words of the law: digits, numerals, 万元 for amounts in 分, years for months. */
function spellings(key: string, figure: number | string): readonly string[] {
  if (typeof figure === 'string') return [`${BigInt(figure) / 1_000_000n}万元`]
  const years = key.endsWith('Months') ? [`${figure / 12}年`, `${numerals[figure / 12]}年`] : []
  const two = figure === 2 ? ['两'] : []
  return [String(figure), figure < 100 ? inNumerals(figure) : `${inNumerals(figure / 100)}百`, ...years, ...two]
}

function figuresOf(value: unknown, key = ''): readonly { key: string; figure: number | string }[] {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) return [{ key, figure: value }]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => figuresOf(one, name)) : []
}

/** Figures that stand in the law in another way, each with its words. */
const otherwise: Readonly<Record<string, string>> = {
  'late-interest/denominator': '每日利率万分之五',
}

describe('every figure of a verified entry', () => {
  it('stands in the words it cites', () => {
    const missing = places
      .filter(({ entry }) => entry.status === 'verified')
      .flatMap(({ rule, entry }) => figuresOf(entry.value).map((one) => ({ ...one, rule: rule.id, words: wordsOf(entry) })))
      .filter(({ key, figure, words }) => !spellings(key, figure).some((spelling) => words.includes(spelling)))
      .map(({ rule, key }) => `${rule}/${key}`)
    expect(missing.filter((place) => !(place in otherwise))).toEqual([])
    expect(Object.keys(otherwise).filter((place) => !missing.includes(place))).toEqual([])
  })
})

const wordsOf = (entry: Entry<unknown>): string =>
  [entry.source, ...(entry.also ?? [])].map(({ quote }) => quote.normalize('NFKC')).join('；')
