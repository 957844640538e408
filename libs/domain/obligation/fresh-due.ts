import type { Due } from '#kernel'
import type { Asked } from '../act.js'
import { stopsOf } from '../clock/standstill.js'
import { subjectOf } from '../process.js'
import { askAtOf, dueOf, movedTo, rungsOf } from './due.js'
import type { Rungs } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

/** The due as it is counted now, with the stops recorded by now; nothing for an obligation that was never opened. */
export function freshDue({
  state,
  stream,
  context,
}: Asked<ObligationState>): { due: Due; askAt: Due['at']; rungs: Rungs } | undefined {
  if (state.status === 'absent') return undefined
  const from = context.others.facts(state.from.stream).find((fact) => fact.version === state.from.version)
  if (!from) return undefined
  const subject = subjectOf(stream)
  const stops = stopsOf({ ...state, subject, obligation: stream, from: from.stream }, context)
  const counted = dueOf({ rule: state.rule, subject, from, by: state.by, key: state.key, stops }, context)
  const due = state.turnOn === undefined ? counted : movedTo(counted, state.turnOn, context.law)
  const askAt = askAtOf(due, from, state.mode)
  return { due, askAt, rungs: rungsOf(due, askAt, from, context.law) }
}
