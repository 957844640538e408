import type { Citation, Day } from '#kernel'
import {
  instruments,
  kindWords,
  rules,
  statusWords,
  termSays,
  termThen,
  type Entry,
  type Instrument,
  type Rule,
  type Term,
} from '#law'
import type { ClauseDto, RuleDto, RuleEntryDto, RuleInListDto } from './law.dto.js'

const all: readonly Rule[] = rules
const known = instruments as Readonly<Record<string, Instrument>>

/** What is looked for: a text in a question or a clause, or the rules that rest on an article. */
export type Looked = { readonly text: string; readonly instrument: string | undefined; readonly article: string | undefined }

/** The rules that fit, in the order of their instruments, each with the clauses it rests on. */
export function rulesFound({ text, instrument, article }: Looked, on: Day): readonly RuleInListDto[] {
  return all
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((rule) => {
      const clauses = clausesOf(rule.entries).filter(
        (one) =>
          (instrument === undefined || one.instrument === instrument) && (article === undefined || isOf(one.article, article)),
      )
      if (clauses.length === 0 || !hasText(rule, text)) return []
      const holding = rule.entries.filter((entry) => holds(rule, entry, on))
      const told = holding.length > 0 ? holding : rule.entries
      return [
        {
          id: rule.id,
          asks: rule.asks.zh,
          kind: kindWords[rule.kind].zh,
          now: holding.flatMap((entry) => saysOf(rule, entry).map((says) => `${byOf(entry)}${says}`)),
          status: [...new Set(told.map(({ status }) => statusWords[status].zh))].join('；'),
          clauses: clauses.map(clauseOf),
        },
      ]
    })
}

/** One rule as it holds on a day; undefined for one that there is not. */
export function ruleTold(id: string, on: Day, cases: readonly string[]): RuleDto | undefined {
  const rule = all.find((one) => one.id === id)
  return (
    rule && {
      id,
      asks: rule.asks.zh,
      kind: kindWords[rule.kind].zh,
      governs: rule.governs,
      ...(rule.region === undefined ? {} : { region: rule.region }),
      on,
      entries: rule.entries.map((entry) => entryOf(rule, entry, on)),
      cases,
    }
  )
}

function entryOf(rule: Rule, entry: Entry<unknown>, on: Day): RuleEntryDto {
  const until = nextOf(rule, entry)
  return {
    from: entry.from,
    ...(until === undefined ? {} : { until }),
    by: entry.by ?? [],
    says: saysOf(rule, entry),
    status: statusWords[entry.status].zh,
    ...(entry.note === undefined ? {} : { note: entry.note }),
    holds: holds(rule, entry, on),
    clauses: [entry.source, ...(entry.also ?? [])].map(clauseOf),
  }
}

const order = ({ entries }: Rule): number => Object.keys(known).indexOf(entries[0]?.source.instrument ?? '')

/** The day from which another entry speaks for the same case, if there is one. */
const nextOf = ({ entries }: Rule, { from, by }: Entry<unknown>): Day | undefined =>
  entries
    .filter((other) => other.from > from && `${other.by?.join()}` === `${by?.join()}`)
    .map((other) => other.from)
    .sort()[0]

const holds = (rule: Rule, entry: Entry<unknown>, on: Day): boolean => {
  const until = nextOf(rule, entry)
  return entry.from <= on && (until === undefined || on < until)
}

const byOf = ({ by }: Entry<unknown>): string => (by === undefined ? '' : `${by.join('、')}：`)

/** What an entry says in words of ours: a term in a sentence, a list by its items; all else its clause says itself. */
function saysOf(rule: Rule, { value }: Entry<unknown>): readonly string[] {
  if (rule.kind === 'term') return [`${termSays(value as Term)}。${termThen(value as Term)}`]
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    const { words } = (typeof item === 'object' && item !== null ? item : {}) as { readonly words?: unknown }
    return typeof words === 'string' ? [words] : []
  })
}

/** Each clause once, wherever it is quoted. */
function clausesOf(entries: readonly Entry<unknown>[]): readonly Citation[] {
  const every = entries.flatMap((entry) => [entry.source, ...(entry.also ?? [])])
  return [...new Map(every.map((one) => [`${one.instrument} ${one.article} ${one.quote}`, one])).values()]
}

/** Whether an article is the one asked for, a paragraph of it, or that of which a paragraph is asked for. */
const isOf = (article: string, asked: string): boolean => {
  const [a, b] = [article, asked].map((one) => /^第[^条]+条(之[一二三四五六七八九十]+)?/.exec(one)?.[0] ?? one)
  return a === b
}

function clauseOf({ instrument, article, quote, url }: Citation): ClauseDto {
  const found = known[instrument]
  return {
    instrument,
    article,
    quote,
    ...(url === undefined ? {} : { url }),
    ...(found === undefined ? {} : { title: found.title, inForce: found.inForce, checkedOn: found.checkedOn }),
  }
}

const hasText = (rule: Rule, text: string): boolean =>
  text === '' ||
  [rule.asks.zh, ...clausesOf(rule.entries).flatMap(({ instrument, article, quote }) => [instrument, article, quote])].some(
    (one) => one.includes(text),
  )
