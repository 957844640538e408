import {
  addDays,
  at,
  daysBetween,
  dayOf,
  termInWords,
  type Citation,
  type Day,
  type Due,
  type Instant,
  type Span,
  type Status,
  type Stop,
} from '#kernel'
import type { Calendar } from './calendar/calendar.js'
import { countBackToEarliest, countBackward, countForward, openEnded, type Counted } from './calendar/count.js'
import { forwardSpan } from './calendar/ledger.js'
import { join } from './calendar/stops.js'
import { entryOn, UnknownCase, weakest, type By } from './dated.js'
import { backwardLines, figureOf, forwardLines, inWords, provisionalLine, spoken, startLine } from './derivation.js'
import { events } from './events.js'
import { methods } from './methods.js'
import type { Entry, Rule, Term, Unit } from './rule.js'

/** Everything a term is counted with. */
export type Counting = {
  readonly calendar: Calendar
  readonly rollWeekend: boolean
  readonly terms: (rule: string) => Rule<Term>
}

/** What is asked: from which day, on which governing day, for which case, with which stops. */
export type Asked = {
  readonly from: Day
  readonly on: Day
  readonly by: By
  readonly stops: readonly Stop[]
  readonly hour?: string | undefined
}

/** The day of a day or a moment, in Asia/Shanghai. */
export const asDay = (when: Day | Instant): Day => (when.includes('T') ? dayOf(when as Instant) : (when as Day))

const rolls =
  ({ calendar, rollWeekend }: Counting) =>
  (day: Day): boolean =>
    calendar.kind(day) === 'holiday' || (rollWeekend && calendar.kind(day) === 'weekend')

/** The cases by which a term speaks: its own, and those of the terms that are counted before it. */
function casesOf(rule: Rule<Term>, terms: Counting['terms']): readonly string[] {
  const before = new Set(rule.entries.flatMap(({ value }) => value.after ?? []))
  return [...new Set([...rule.entries.flatMap(({ by }) => by ?? []), ...[...before].flatMap((id) => casesOf(terms(id), terms))])]
}

/** Throws UnknownCase for a case by which the term does not speak; a method of procurement is one of any term, for there are terms that are the same by all. */
export function checkCases({ terms }: Counting, rule: Rule<Term>, by: By): void {
  const known = casesOf(rule, terms)
  const strange = [by ?? []].flat().filter((one) => !known.includes(one) && !(methods as readonly string[]).includes(one))
  if (strange.length > 0) throw new UnknownCase(rule, strange, known)
}

/** A term's due as the law has it: forward with stops and roll, backward without; a term that starts at another's expiry counts that first. */
export function termDue(counting: Counting, rule: Rule<Term>, asked: Asked): Due {
  const entry = entryOn(rule, asked.on, asked.by)
  if (entry.value.count === 'backward') return backwardDue(counting, rule, entry, asked)
  const before =
    entry.value.after === undefined
      ? undefined
      : termDue(counting, counting.terms(entry.value.after), { ...asked, hour: undefined })
  const from = before?.day ?? asked.from
  const stops = join(asked.stops)
  const told = { named: entry.value.named, n: figureOf(entry.value), unit: entry.value.unit, least: 'atLeast' in entry.value }
  const counted: Counted =
    from === openEnded
      ? { raw: openEnded, day: openEnded, skipped: [], remaining: told.n }
      : countForward(
          counting.calendar,
          from,
          { n: told.n, unit: told.unit, stops },
          entry.value.rolls === false ? () => false : rolls(counting),
        )
  const own = from === openEnded ? [] : [forwardSpan(from, counted, dayUnit(told.unit), asked.stops)]
  const spans = [...(before?.spans ?? []), ...own]
  const fixed = entry.value.rolls === false
  const provisional = (before?.provisional ?? false) || (!fixed && isProvisional(counting.calendar, asked.from, counted))
  const lines = [
    ...(before?.derivation.filter((line) => line !== provisionalLine(counting.calendar)) ?? [startLine(asked.from, entry.value)]),
    ...forwardLines(counting.calendar, from, told, counted, stops),
    ...(provisional ? [provisionalLine(counting.calendar)] : []),
  ]
  return {
    rule: rule.id,
    entry: entry.from,
    day: counted.day,
    at: at(counted.day, asked.hour ?? '24:00'),
    provisional,
    status: before ? weakest(before.status, entry.status) : entry.status,
    basis: entry.source,
    derivation: lines,
    spans,
  }
}

/** Months and years are counted to their day, and only what stood still on top: every day of them counts. */
const dayUnit = (unit: Unit): Span['unit'] => (unit === 'workingDay' ? 'workingDay' : 'day')

/**
 * The latest day on which what starts a term may happen, so that the whole of it fits before `asked.from`. A forward term would
 * roll past an `asked.from` that is a day off, so it is counted from the last day before that on which it may end.
 */
export function latestDue(counting: Counting, rule: Rule<Term>, asked: Asked): Due {
  const entry = entryOn(rule, asked.on, asked.by)
  if (entry.value.after !== undefined) throw new Error(`${rule.id} starts when ${entry.value.after} runs out: ask that rule`)
  const mayRoll = entry.value.count === 'forward' && entry.value.rolls !== false
  let end = asked.from
  while (mayRoll && rolls(counting)(end)) end = addDays(end, -1)
  const due = backwardDue(counting, rule, entry, { ...asked, from: end })
  if (end === asked.from) return due
  const name = counting.calendar.name(asked.from)
  return { ...due, derivation: [`${inWords(asked.from)}为${name}，期间不在该日届满，按${inWords(end)}推算`, ...due.derivation] }
}

/**
 * The first day that may be had before what a backward term must precede, where what it asks for was done on `asked.from` («更正 on D: deadline not before …»).
 * Of a forward term it is the due. Throws a plain Error for a term that says how early at most: nothing follows from it for the end.
 */
export function earliestDue(counting: Counting, rule: Rule<Term>, asked: Asked): Due {
  const { value } = entryOn(rule, asked.on, asked.by)
  if (value.count === 'forward') return termDue(counting, rule, asked)
  if ('atMost' in value) throw new Error(`${rule.id} says how early at most: it gives no earliest end`)
  let day = asked.from
  while (termDue(counting, rule, { ...asked, from: day }).day < asked.from) day = addDays(day, 1)
  const { derivation: _back, spans: _spans, ...due } = termDue(counting, rule, { ...asked, from: day })
  return {
    ...due,
    day,
    at: at(day, asked.hour ?? '24:00'),
    derivation: [
      `${inWords(asked.from)}办理`,
      `${value.named}不少于${spoken(figureOf(value), value.unit)}，${events[value.start]}不得早于${inWords(day, asked.from)}`,
      ...(due.provisional ? [provisionalLine(counting.calendar)] : []),
    ],
  }
}

function backwardDue(counting: Counting, rule: Rule<Term>, entry: Entry<Term>, asked: Asked): Due {
  const told = { named: entry.value.named, n: figureOf(entry.value), unit: entry.value.unit, least: 'atLeast' in entry.value }
  const back = 'atMost' in entry.value && entry.value.count === 'backward' ? countBackToEarliest : countBackward
  const counted = back(counting.calendar, asked.from, { n: told.n, unit: told.unit, stops: join(asked.stops) })
  const provisional = told.unit === 'workingDay' && isProvisional(counting.calendar, counted.day, { ...counted, raw: asked.from })
  const ends = entry.value.count === 'backward' ? events[entry.value.start] : '为届满之日'
  return {
    rule: rule.id,
    entry: entry.from,
    day: counted.day,
    at: at(counted.day, asked.hour ?? '24:00'),
    provisional,
    status: entry.status,
    basis: entry.source,
    derivation: [
      `${inWords(asked.from)}${ends}`,
      ...backwardLines(asked.from, told, counted),
      ...(provisional ? [provisionalLine(counting.calendar)] : []),
    ],
    spans: [
      backwardSpan(counted.day, asked.from, back === countBackToEarliest, { unit: dayUnit(told.unit), stops: asked.stops }),
    ],
  }
}

/** The days between the day found and what must be preceded: with that, or where the term says how early at most with the day found. */
const backwardSpan = (day: Day, before: Day, earliest: boolean, counted: Pick<Span, 'unit' | 'stops'>): Span => {
  const [first, last] = earliest ? [day, addDays(before, -1)] : [addDays(day, 1), before]
  return { first, last, rolledTo: last, ...counted }
}

/** A term of a contract or plan, counted with the same calendar. */
export function agreedDue(
  counting: Counting,
  question: { name: string; from: Day; n: number; unit: Unit; stops: readonly Stop[]; basis: Citation },
): Due {
  const stops = join(question.stops)
  const counted = countForward(counting.calendar, question.from, { n: question.n, unit: question.unit, stops }, rolls(counting))
  const provisional = isProvisional(counting.calendar, question.from, counted)
  const told = { named: termInWords(question.name), n: question.n, unit: question.unit, least: false }
  return {
    rule: question.name,
    entry: question.from,
    day: counted.day,
    at: at(counted.day, '24:00'),
    provisional,
    status: 'agreed' satisfies Status,
    basis: question.basis,
    derivation: [
      `${inWords(question.from)}起算，${spoken(question.n, question.unit)}`,
      ...forwardLines(counting.calendar, question.from, told, counted, stops),
      ...(provisional ? [provisionalLine(counting.calendar)] : []),
    ],
    spans: [forwardSpan(question.from, counted, dayUnit(question.unit), question.stops)],
  }
}

/** A day that was agreed itself, with the days on which the clock stood still between `from` and it on top. */
export function agreedDayDue(
  { calendar }: Counting,
  question: { name: string; from: Day; day: Day; stops: readonly Stop[]; basis: Citation; says: string },
): Due {
  const stops = join(question.stops)
  const n = daysBetween(question.from, question.day)
  const never = () => false
  const counted: Counted =
    n <= 0 || stops.length === 0
      ? { raw: question.day, day: question.day, skipped: [] }
      : countForward(calendar, question.from, { n, unit: 'day', stops }, never)
  const told = { named: termInWords(question.name), n, unit: 'day' as const, least: false }
  return {
    rule: question.name,
    entry: question.day,
    day: counted.day,
    at: at(counted.day, '24:00'),
    provisional: false,
    status: 'agreed' satisfies Status,
    basis: question.basis,
    derivation: [
      question.says,
      ...(counted.day === question.day ? [] : forwardLines(calendar, question.from, told, counted, stops)),
    ],
    ...(counted.day === question.day ? {} : { spans: [forwardSpan(question.from, counted, 'day', question.stops)] }),
  }
}

/** Whether a count touched a day outside the published lists. */
const isProvisional = (calendar: Calendar, from: Day, counted: Pick<Counted, 'raw' | 'day'>): boolean =>
  from < calendar.knownFrom || counted.raw > calendar.knownThrough || counted.day > calendar.knownThrough
