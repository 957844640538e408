import { day, instant, type Citation, type Due, type Stop } from '#kernel'
import { answers } from './answers.js'
import { entryOn } from './dated.js'
import { asDay } from './due.js'
import { ruleOf, termOf, type Law } from './law.js'
import type { Term } from './rule.js'

/**
 * A case of a rule, as its `.cases.yaml` holds it. With `given.from` or `given.before` a term is counted; with `ask` a function
 * of the rule answers `given` (`on` and `by` go in too); otherwise the entry in force on `on` is looked at. `then: none`: the
 * law has no answer. `given.done`: whether an act on that day keeps the term (`then.lawful`).
 */
export type Case = {
  readonly name: string
  readonly on?: string
  readonly by?: string | readonly string[]
  readonly ask?: string
  readonly given?: Readonly<Record<string, unknown>>
  /** A second argument of the function, where it has one. */
  readonly and?: unknown
  readonly then: unknown
  readonly cites?: string
}

/** What a case shows to be wrong, in one sentence; nothing when the rule keeps to it. */
export function judge(law: Law, rule: string, one: Case): string | undefined {
  let got: unknown
  try {
    got = answer(law, rule, one)
  } catch (error) {
    return one.then === 'none' ? undefined : `${error instanceof Error ? error.message : String(error)}`
  }
  if (one.then === 'none') return `an answer came where the law has none: ${JSON.stringify(got)}`
  return differs(one.then, got, '') ?? (one.cites === undefined ? undefined : cites(one.cites, got))
}

function answer(law: Law, rule: string, one: Case): unknown {
  const on = one.on === undefined ? undefined : day(one.on)
  if (one.ask !== undefined) {
    const ask = (answers as Readonly<Record<string, (question: unknown, more?: unknown) => unknown>>)[one.ask]
    if (!ask) throw new Error(`no function is called «${one.ask}»`)
    const question = { ...(on ? { on } : {}), ...(one.by === undefined ? {} : { by: one.by }), ...one.given }
    return ask(question, one.and)
  }
  if (one.given !== undefined) return counted(law, rule, one, one.given)
  if (on === undefined) throw new Error('the case has neither a question nor a day')
  const { value, from, source, status } = entryOn(ruleOf(rule), on, one.by)
  const ids = Array.isArray(value) ? { ids: value.map((item: { id?: unknown }) => item.id) } : {}
  return { ...(typeof value === 'object' && !Array.isArray(value) ? value : {}), ...ids, value, from, status, basis: source }
}

function counted(law: Law, rule: string, one: Case, given: Readonly<Record<string, unknown>>): unknown {
  const question = {
    rule,
    ...(one.on === undefined ? {} : { on: day(one.on) }),
    ...(one.by === undefined ? {} : { by: one.by }),
    ...(given['region'] === undefined ? {} : { region: word(given['region']) }),
    ...(given['hour'] === undefined ? {} : { hour: word(given['hour']) }),
    stops: ((given['stops'] ?? []) as readonly Record<string, unknown>[]).map(stopOf),
  }
  const from = moment(given['from'] ?? given['before'])
  const due = given['before'] === undefined ? law.due({ ...question, from }) : law.latest({ ...question, before: from })
  if (given['done'] === undefined) return due
  const governing = question.on ?? asDay(from)
  return { ...due, lawful: isLawful(entryOn(termOf(rule), governing, one.by).value, due, day(word(given['done']))) }
}

/** Whether an act on a day keeps a term: not before an «at least», not after an «at most», counted forward or backward. */
export function isLawful(term: Term, due: Pick<Due, 'day'>, done: string): boolean {
  if ('exactly' in term) return done === due.day
  const isLatest = 'atMost' in term === (term.count === 'forward')
  return isLatest ? done <= due.day : done >= due.day
}

const moment = (when: unknown) => (word(when).includes('T') ? instant(word(when)) : day(word(when)))

/** A field that must be words. Throws for anything else. */
function word(raw: unknown): string {
  if (typeof raw !== 'string') throw new Error(`words were expected in the case, not ${JSON.stringify(raw)}`)
  return raw
}

function stopOf(raw: Record<string, unknown>): Stop {
  const basis: Citation = { instrument: '案例', article: word(raw['basis'] ?? '停止'), quote: '' }
  return {
    from: instant(word(raw['from'])),
    ...(raw['until'] === undefined ? {} : { until: instant(word(raw['until'])) }),
    ...(raw['atMost'] === undefined ? {} : { atMost: Number(raw['atMost']) }),
    basis,
  }
}

/** Compares what was expected with what came: mappings in part, lists whole. */
function differs(expected: unknown, got: unknown, at: string): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length)
      return `${at}: ${JSON.stringify(expected)} was expected, not ${JSON.stringify(got)}`
    return first(expected.map((item, index) => differs(item, got[index], `${at}[${index}]`)))
  }
  if (typeof expected === 'object' && expected !== null) {
    const found = (typeof got === 'object' && got !== null ? got : {}) as Readonly<Record<string, unknown>>
    return first(Object.entries(expected).map(([name, value]) => differs(value, found[name], `${at}.${name}`)))
  }
  const same = expected === got || (expected === null && got === undefined)
  return same ? undefined : `${at}: ${JSON.stringify(expected)} was expected, not ${JSON.stringify(got)}`
}

const first = (all: readonly (string | undefined)[]): string | undefined => all.find((one) => one !== undefined)

function cites(expected: string, got: unknown): string | undefined {
  const { basis } = got as { basis?: Citation }
  const cited = basis ? `${basis.instrument} ${basis.article}` : 'nothing'
  return cited === expected ? undefined : `«${expected}» should have been cited, not «${cited}»`
}
