import { addDays, at, daysBetween, dayOf, type Citation, type Day, type Due, type Instant, type Status, type Stop } from '#kernel'
import type { Calendar } from './calendar/calendar.js'
import { countBackward, countForward, openEnded, type Counted } from './calendar/count.js'
import { join } from './calendar/stops.js'
import { entryOn, weakest, type By } from './dated.js'
import { backwardLines, figureOf, forwardLines, inWords, provisionalLine, spoken, startLine } from './derivation.js'
import { events } from './events.js'
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
  }
}

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
  return backwardDue(counting, rule, entry, { ...asked, from: end })
}

function backwardDue(counting: Counting, rule: Rule<Term>, entry: Entry<Term>, asked: Asked): Due {
  const told = { named: entry.value.named, n: figureOf(entry.value), unit: entry.value.unit, least: 'atLeast' in entry.value }
  const counted = countBackward(counting.calendar, asked.from, { n: told.n, unit: told.unit, stops: join(asked.stops) })
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
  }
}

/** A term of a contract or plan, counted with the same calendar. */
export function agreedDue(
  counting: Counting,
  question: { name: string; from: Day; n: number; unit: Unit; stops: readonly Stop[]; basis: Citation },
): Due {
  const stops = join(question.stops)
  const counted = countForward(counting.calendar, question.from, { n: question.n, unit: question.unit, stops }, rolls(counting))
  const provisional = isProvisional(counting.calendar, question.from, counted)
  const told = { named: question.name, n: question.n, unit: question.unit, least: false }
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
  const told = { named: question.name, n, unit: 'day' as const, least: false }
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
  }
}

/** Whether a count touched a day outside the published lists. */
const isProvisional = (calendar: Calendar, from: Day, counted: Pick<Counted, 'raw' | 'day'>): boolean =>
  from < calendar.knownFrom || counted.raw > calendar.knownThrough || counted.day > calendar.knownThrough
