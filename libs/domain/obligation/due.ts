import {
  addDays,
  dayOf,
  endOf,
  instantOf,
  lastDay,
  millis,
  type Day,
  type Due,
  type Instant,
  type Stop,
  type StreamId,
} from '#kernel'
import { isProcurementLaw, methods, openEnded } from '#law'
import type { Context, KnownFact } from '../context.js'
import type { Counted, Mode, RungDays, Rungs } from './obligation.facts.js'

/** Rules that stand in a contract, a plan or a region's pack, and not in the law, are named `agreed:<name>`. */
const agreedPrefix = 'agreed:'

export type DueQuestion = {
  readonly rule: string
  readonly subject: StreamId
  readonly from: KnownFact
  readonly by: string | undefined
  readonly key: string | undefined
  readonly stops: readonly Stop[]
}

/** The due of an obligation: asked of the law, or of the stream where the term was agreed. Stops are counted either way. */
export function dueOf({ rule, subject, from, by, key, stops }: DueQuestion, context: Context): Due {
  if (rule.startsWith(agreedPrefix)) return context.others.agreed(subject, rule.slice(agreedPrefix.length), from, key, stops)
  const { method, region, unbound } = context.others.subject(subject)
  const which = [by, methods.find((one) => one === method)].filter((one) => one !== undefined)
  const due = context.law.due({ rule, from: from.on, region, stops, ...(which.length === 0 ? {} : { by: which }) })
  return unbound && isProcurementLaw(due.basis) ? chosen(due) : due
}

/** A term of law that nobody is bound by: the unit keeps to it because it said so. */
const chosen = (due: Due): Due => ({
  ...due,
  status: 'agreed',
  derivation: ['本单位自愿采用法定采购方式，期限比照执行', ...due.derivation],
})

/** How a due was counted, without what stands beside it or is counted anew to be shown. */
export const countedOf = ({ rule: _rule, at: _at, spans: _spans, provisional, ...counted }: Due): Counted => ({
  ...counted,
  ...(provisional ? { provisional } : {}),
})

/**
 * From when on a breach may be recorded, or a window closed: a start recorded late gives its end the same time to be recorded. A window that was over
 * when its start was recorded is over: nothing is done in it any more, and what comes after it need not wait.
 */
export const askAtOf = (due: Due, from: KnownFact, mode: Mode = 'must'): Instant =>
  due.day === openEnded || (mode === 'may' && due.at <= from.recordedAt)
    ? due.at
    : instantOf(millis(due.at) + Math.max(0, startLag(from)))

/** Working days for what is owed on a day that was over before its turn came: the house's own habit, no rule of law. */
const lateTurnWorkingDays = 2

/** When an obligation is due, from when on its breach may be recorded, and the day its turn came where its own day moved with it. */
export type Times = { readonly due: Due; readonly askAt: Instant; readonly turnOn?: Day }

/** What is looked at when the turn of an obligation comes: what it starts from, and the newest fact of that stream. */
export type Turn = { readonly mode: Mode; readonly from: KnownFact; readonly newest: KnownFact; readonly now: Instant }

/**
 * The times of an obligation whose turn has come. What was to be done before a duty may have been late, so that its own day is over: then an agreed
 * day moves with it; a day of the law, and any where it is the recording that came late, stands and is asked for only after so many working days. A
 * period whose end has passed is over.
 */
export function timesAt({ mode, from, newest, now }: Turn, due: Due, law: Context['law']): Times {
  const askAt = askAtOf(due, from, mode)
  if (mode === 'may' || due.day === openEnded || askAt > now) return { due, askAt }
  const turnOn = dayOf(now)
  const moved = movedTo(due, turnOn, law)
  const recordedLate = startLag(from) > 0 || startLag(newest) > 0
  return due.status === 'agreed' && !recordedLate ? { due: moved, askAt: moved.at, turnOn } : { due, askAt: moved.at }
}

/** An agreed day as it stands where its turn came later: so many working days after that, and no sooner than it is counted. */
export function movedTo(due: Due, turnOn: Day, law: Context['law']): Due {
  const day = law.addWorkingDays(turnOn, lateTurnWorkingDays)
  if (day <= due.day) return due
  const says = `${turnOn}轮到办理时已过${due.day}，自该日起${lateTurnWorkingDays}个工作日内办理`
  return { ...due, day, at: endOf(day), derivation: [...due.derivation, says] }
}

/** No paper of a window's own end is on its way: the process closes it as soon as it can. */
const startLag = (from: KnownFact): number => {
  if (from.kind === 'WindowClosed') return 0
  const lag = millis(from.recordedAt) - millis(from.on)
  return lag >= 86_400_000 ? lag : 0
}

/** Working days from the due to each rung: the house's own habit, no rule of law. */
const ladder = { ahead: 2, leader: 3, supervisor: 10 } as const

/** The days at whose end rungs go out, which is all a fact says of them. */
export const rungDays = ({ ahead, leader, supervisor }: Rungs): RungDays => ({
  ...(ahead === undefined ? {} : { ahead: lastDay(ahead) }),
  leader: lastDay(leader),
  supervisor: lastDay(supervisor),
})

/** When rungs go out at the end of whose days. */
export const rungsAt = ({ ahead, leader, supervisor }: RungDays): Rungs => ({
  ...(ahead === undefined ? {} : { ahead: endOf(ahead) }),
  leader: endOf(leader),
  supervisor: endOf(supervisor),
})

/** When the rungs go out; no rung ahead where the term is shorter than the notice. */
export function rungsOf(due: Due, askAt: Instant, from: KnownFact, law: Context['law']): Rungs {
  if (due.day === openEnded) return { leader: due.at, supervisor: due.at }
  const ahead = endOf(addDays(law.addWorkingDays(lastDay(due.at), -ladder.ahead), -1))
  const asked = lastDay(askAt)
  return {
    ...(ahead > from.on && askAt === due.at ? { ahead } : {}),
    leader: endOf(law.addWorkingDays(asked, ladder.leader)),
    supervisor: endOf(law.addWorkingDays(asked, ladder.supervisor)),
  }
}
