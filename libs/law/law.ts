import type { Citation, Day, Due, Held, Instant, LedgerLine, Status, Stop } from '#kernel'
import { createCalendar, type Calendar, type HolidayList, type Override } from './calendar/calendar.js'
import { ledgerOf } from './calendar/ledger.js'
import { citationOf, entryOn, speaks, type By } from './dated.js'
import { agreedDayDue, agreedDue, asDay, checkCases, earliestDue, latestDue, termDue, type Asked, type Counting } from './due.js'
import { checkEditions } from './editions.js'
import { figure, packFor, type PackAnswer } from './packs/lookup.js'
import type { RegionPack } from './packs/pack.js'
import type { Rule, Term } from './rule.js'
import { rules } from './rules.js'
import { contractTemplates, templateNamed, templatesFor, titlesTwice } from './templates/lookup.js'
import type { ContractTemplate } from './templates/template.js'
import { addWorkingDays, workingDaysBetween } from './calendar/working-days.js'

/** A question for the due of a term rule. */
export type DueQuestion = {
  readonly rule: string
  /**
   * What starts the term (for a backward term: what it must precede). For the end of another term pass its `day`, never its `at`:
   * 24:00 is already the next day.
   */
  readonly from: Day | Instant
  /** The governing day; the day of `from` by default. */
  readonly on?: Day
  /** The entry's case where several speak: `竞争性磋商`, `['结果', '竞争性磋商']`. */
  readonly by?: string | readonly string[]
  readonly stops?: readonly Stop[]
  readonly region?: string
  /** `09:30` where the act has an hour; otherwise the due runs to 24:00. */
  readonly hour?: string
}

/** All the law a decider may ask, frozen at its making: rules, calendar, packs. */
export type Law = {
  /** The legal due of a term rule. Throws a plain Error for an unknown rule, for a case by which it does not speak, or for a day before its first entry. */
  readonly due: (question: DueQuestion) => Due
  /** The latest day on which what starts a term may happen so that the whole term fits before `before`. Never rolls. */
  readonly latest: (question: Omit<DueQuestion, 'from'> & { readonly before: Day | Instant }) => Due
  /**
   * The first day for what a backward term must precede, where what it asks for was done on `from`: an amendment of today, and the first closing after it.
   * Of a forward term it is the due.
   */
  readonly earliest: (question: DueQuestion) => Due
  /** The entry of any rule in force on a day. */
  readonly entry: <Value = unknown>(
    rule: string,
    on: Day,
    by?: By,
  ) => { value: Value; from: Day; source: Citation; status: Status }
  readonly citation: (rule: string, on: Day, by?: By) => Citation
  /** What stands still under a rule; nothing under one that stops no clock, or that is none. */
  readonly holds: (rule: string) => readonly Held[]
  /** Whether a rule has an entry in force for a case: asked before a question that the law may leave open (the panel of a 单一来源). */
  readonly speaks: (rule: string, on: Day, by?: By) => boolean
  /** Counts an agreed term (contract, plan) with the same calendar: status `agreed`, the given citation. */
  readonly agreed: (question: {
    readonly name: string
    readonly from: Day | Instant
    readonly term: { readonly n: number; readonly unit: 'day' | 'workingDay' | 'month' }
    readonly stops?: readonly Stop[]
    readonly basis: Citation
    readonly region?: string
  }) => Due
  /** A day that was agreed itself: it is not counted and does not roll, but days on which the clock stood still come on top. */
  readonly agreedDay: (question: {
    readonly name: string
    /** What it is owed from: only what stood still after that comes on top. */
    readonly from: Day | Instant
    readonly day: Day
    readonly stops?: readonly Stop[]
    readonly basis: Citation
    readonly says: string
  }) => Due
  /** A region's figures: an answer, never a default. */
  readonly pack: (region: string, on: Day) => PackAnswer
  /** One figure of a region, from the level above only where the law says so. */
  readonly figure: <Name extends keyof RegionPack>(name: Name, region: string, on: Day) => ReturnType<typeof figure<Name>>
  /** The editions by which a region's contracts may be made on a day; the first is the one where nothing is said. */
  readonly templates: (region: string, on: Day) => readonly ContractTemplate[]
  /** An edition by what it is called, in force or not. */
  readonly template: (title: string) => ContractTemplate | undefined
  readonly isWorkingDay: (on: Day) => boolean
  /** How a due was counted, day by day; nothing for a day that was fixed. */
  readonly ledger: (due: Due) => readonly LedgerLine[]
  /** The n-th working day after a day (before it, for a negative n); for 0 the day itself, or the next working day. */
  readonly addWorkingDays: (from: Day, n: number) => Day
  /** Working days after `from` up to and with `to`; negative when `to` is the earlier. */
  readonly workingDaysBetween: (from: Day, to: Day) => number
  readonly calendar: Calendar
}

export type LawOptions = {
  readonly overrides?: readonly Override[]
  /** Yearly lists published after those the library knows. */
  readonly lists?: readonly HolidayList[]
  readonly packs?: readonly RegionPack[]
  /** Regions' contract templates; those of the library unless others are given. */
  readonly templates?: readonly ContractTemplate[]
}

/** The rule of an id. Throws a plain Error for an unknown one. */
export function ruleOf(id: string): Rule {
  const rule = (rules as readonly Rule[]).find((one) => one.id === id)
  if (!rule) throw new Error(`no rule «${id}» in the library: npm run law -- list shows all`)
  return rule
}

/** The rule of an id that is a term. Throws a plain Error for any other. */
export function termOf(id: string): Rule<Term> {
  const rule = ruleOf(id)
  if (rule.kind !== 'term') throw new Error(`«${id}» is no term: it cannot be counted (${rule.kind})`)
  return rule as Rule<Term>
}

/** Makes the law. Throws for packs or templates whose editions overlap or leave a gap. */
export function createLaw(options: LawOptions = {}): Law {
  const { packs = [], templates = contractTemplates } = options
  for (const [what, editions] of Object.entries({ packs, templates })) {
    const wrong = checkEditions(editions)
    if (wrong.length > 0) throw new Error(`region ${what}: ${wrong.join('; ')}`)
  }
  const twice = titlesTwice(templates)
  if (twice.length > 0) throw new Error(`region templates: two are called ${twice.join(', ')}`)
  const calendar = createCalendar(options)
  const counting = (region: string | undefined, on: Day): Counting => ({
    calendar,
    rollWeekend: rollsWeekend(packs, region, on),
    terms: termOf,
  })
  const asked = (question: Omit<DueQuestion, 'rule'>): Asked => {
    const from = asDay(question.from)
    return { from, on: question.on ?? from, by: question.by, stops: question.stops ?? [], hour: question.hour }
  }
  const counted =
    (count: (counting: Counting, rule: Rule<Term>, asked: Asked) => Due) =>
    (question: DueQuestion): Due => {
      const [ask, rule] = [asked(question), termOf(question.rule)]
      const ways = counting(question.region, ask.on)
      checkCases(ways, rule, question.by)
      return count(ways, rule, ask)
    }
  return {
    due: counted(termDue),
    earliest: counted(earliestDue),
    latest: ({ before, ...question }) => counted(latestDue)({ ...question, from: before }),
    entry: <Value>(rule: string, on: Day, by?: By) => {
      const { value, from, source, status } = entryOn(ruleOf(rule) as Rule<Value>, on, by)
      return { value, from, source, status }
    },
    citation: (rule, on, by) => citationOf(entryOn(ruleOf(rule), on, by)),
    holds: (id) => (rules as readonly Rule[]).find((rule) => rule.id === id)?.holds ?? [],
    speaks: (rule, on, by) => speaks(ruleOf(rule), on, by),
    agreedDay: ({ stops, ...question }) =>
      agreedDayDue(counting(undefined, asDay(question.from)), { ...question, from: asDay(question.from), stops: stops ?? [] }),
    agreed: ({ name, from, term, stops, basis, region }) =>
      agreedDue(counting(region, asDay(from)), { name, from: asDay(from), ...term, stops: stops ?? [], basis }),
    pack: (region, on) => packFor(packs, region, on),
    figure: (name, region, on) => figure(packs, name, region, on),
    templates: (region, on) => templatesFor(templates, region, on),
    template: (title) => templateNamed(templates, title),
    isWorkingDay: calendar.isWorking,
    ledger: ({ spans = [] }) => ledgerOf(calendar, spans),
    addWorkingDays: (from, n) => addWorkingDays(calendar, from, n),
    workingDaysBetween: (from, to) => workingDaysBetween(calendar, from, to),
    calendar,
  }
}

/**
 * Whether a last day on an ordinary weekend rolls too. 令87 第八十五条 names only 法定节假日; the Civil Code's 法定休假日
 * (第二百零三条) is read as taking in weekends, so they roll unless the region's pack says otherwise.
 */
function rollsWeekend(packs: readonly RegionPack[], region: string | undefined, on: Day): boolean {
  const answer = region === undefined ? undefined : packFor(packs, region, on)
  return answer?.known ? answer.pack.switches.rollWeekend : true
}
