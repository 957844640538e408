import type { StreamId } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { Context } from '../context.js'
import { clocksOfObligation, satisfies, streamOfOccasion, subjectOf } from '../process.js'
import { freshDue } from './fresh-due.js'
import { isInTime } from './is-met.js'
import { isOpen } from './obligation.guards.js'
import type { ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

/**
 * Asked by a timer, decided on facts: an obligation that was met in time, closed or is not due yet is no breach; one met late is.
 * The breach bears the due as its moment, however late it is recorded. A window that has run out is closed instead.
 */
export const recordBreach = act<ObligationState, ObligationFact>()({
  name: 'RecordBreach',
  says: '记录逾期',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['WindowClosed', 'ObligationBreached'],
  reliesOn: (stream, state) =>
    state.status === 'absent' ? [] : [subjectOf(stream), state.from.stream, ...state.doneBy.map(streamOfOccasion)],
  always: [stillOwed, isDue, dueStands],
  then: (_data, { state }) => {
    if (state.status === 'absent') return []
    return state.mode === 'may'
      ? [{ type: 'WindowClosed', data: { due: state.due }, occurredAt: state.due }]
      : [{ type: 'ObligationBreached', data: { due: state.due, bearer: state.bearer }, occurredAt: state.due }]
  },
})

function stillOwed(asked: Asked<ObligationState>) {
  const { state, context } = asked
  if (state.status !== 'open') return isOpen(asked)
  if (state.breached) return refuse('AlreadyBreached', '逾期已经记录')
  return occasions(state, context).some((fact) => state.mode === 'may' || isInTime(fact, state))
    ? refuse('ObligationMet', '已经办理')
    : undefined
}

/** An obligation met late was breached, whenever that is found out; one not met is asked about from `askAt` on. */
function isDue({ state, context }: Asked<ObligationState>) {
  if (state.status !== 'open' || context.now >= state.askAt || occasions(state, context).length > 0) return undefined
  return refuse('NotYetDue', '期限未届满', { notBefore: state.askAt })
}

/** A stop recorded meanwhile moves the due, and so does what was agreed since, where that gives more time: redated first, then asked again. */
function dueStands(asked: Asked<ObligationState>) {
  const { state, stream, context } = asked
  if (state.status !== 'open') return undefined
  const clocks = clocksOfObligation(subjectOf(stream), state.from.stream)
  const [stopped, agreed] = [hasStops(clocks, context), hasSupplement(clocks, context)]
  const due = stopped || agreed ? freshDue(asked)?.due : undefined
  return due && (due.at > state.due || (stopped && due.at !== state.due))
    ? refuse('DueMoved', `期限已顺延至${due.day}，请先调整`, { notBefore: due.at })
    : undefined
}

const hasStops = (clocks: readonly StreamId[], { others }: Context): boolean =>
  clocks.some((stream) => others.stops(stream).length > 0)

const hasSupplement = (clocks: readonly StreamId[], { others }: Context): boolean =>
  clocks.some((stream) => others.facts(stream).some(({ kind }) => kind === 'SupplementAgreed'))

const occasions = (state: Extract<ObligationState, { doneBy: unknown }>, context: Asked<ObligationState>['context']) =>
  [...new Set(state.doneBy.map(streamOfOccasion))]
    .flatMap((id) => context.others.facts(id))
    .filter((fact) => satisfies(state.doneBy, fact))
