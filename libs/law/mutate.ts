import { addDays, type Day } from '#kernel'
import { knownYears } from './calendar/calendar.js'
import { judge, type Case } from './cases.js'
import { createLaw } from './law.js'
import { rules } from './rules.js'

/** One figure of the library: where it stands, and how to change it for a moment. */
type Figure = {
  readonly at: string
  readonly rule: string
  readonly is: string
  readonly put: (value: unknown) => void
  readonly read: () => unknown
}

/** A figure that could be changed by one without any case failing. */
export type Survivor = { readonly at: string; readonly is: string; readonly became: string }

type Holder = Record<string, unknown>

/** Every figure of every rule: numbers, amounts in 分, first days in force, and the years of the known calendar. */
function figures(): readonly Figure[] {
  const ofRules = rules.flatMap((rule) =>
    rule.entries.flatMap((entry, index) => {
      const at = `${rule.id}[${index}]`
      return [figure(entry, 'from', `${at}.from`, rule.id), ...inside(entry.value, `${at}.value`, rule.id)]
    }),
  )
  const years = (['first', 'last'] as const).map((name) => figure(knownYears as unknown as Holder, name, `calendar.${name}`, ''))
  return [...ofRules, ...years]
}

function inside(value: unknown, at: string, rule: string): readonly Figure[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => {
    const held = holder[key]
    const isFigure = typeof held === 'number' || (typeof held === 'string' && /^\d+$/.test(held))
    return isFigure ? [figure(holder, key, `${at}.${key}`, rule)] : inside(held, `${at}.${key}`, rule)
  })
}

const figure = (holder: Holder, key: string, at: string, rule: string): Figure => ({
  at,
  rule,
  is: String(holder[key]),
  read: () => holder[key],
  put: (value) => {
    holder[key] = value
  },
})

/** The figure one less and one more: a day, an amount in 分 or a number. */
function neighbours(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value - 1, value + 1]
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [addDays(text as Day, -1), addDays(text as Day, 1)]
  return [`${BigInt(text) - 1n}`, `${BigInt(text) + 1n}`]
}

/** Changes each figure by one, both ways, runs the cases (its own rule's first), and gives the figures that no case noticed. */
export function mutate(cases: ReadonlyMap<string, readonly Case[]>): {
  readonly changed: number
  readonly survivors: readonly Survivor[]
} {
  const survivors: Survivor[] = []
  let changed = 0
  for (const one of figures()) {
    const original = one.read()
    for (const became of neighbours(original)) {
      changed += 1
      one.put(became)
      const noticed = isNoticed(cases, one.rule)
      one.put(original)
      if (!noticed) survivors.push({ at: one.at, is: one.is, became: String(became) })
    }
  }
  return { changed, survivors }
}

function isNoticed(cases: ReadonlyMap<string, readonly Case[]>, rule: string): boolean {
  try {
    const law = createLaw()
    const others = [...cases.keys()].filter((id) => id !== rule)
    return [rule, ...others].some((id) => (cases.get(id) ?? []).some((one) => judge(law, id, one) !== undefined))
  } catch {
    return true
  }
}
