import { dayOf, type Citation, type Instant } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { CommonFact } from '../common-facts.js'

/**
 * `key` names the stop; `rule` is the rule of law it rests on (`complaint-suspension`); `from` may lie before it is recorded.
 * `atMost`: calendar days (日) after which it ends by itself.
 */
export type StopClock = {
  readonly key: string
  readonly rule: string
  readonly from: Instant
  readonly until?: Instant
  readonly atMost?: number
}

/** Stops every clock of this stream. What is open is redated by its process; the ledger shows the stop with its article. */
export const stopClock = act<unknown, CommonFact>()<StopClock>({
  name: 'StopClock',
  says: '中止期限',
  by: ['process'],
  always: [],
  withData: [stopIsNew, stopIsNotInTheFuture, ruleIsKnown],
  then: ({ key, rule, ...stop }, { context }) => [
    { type: 'ClockStopped', key, data: { ...stop, basis: basisOf(rule, stop.from, context) as Citation } },
  ],
})

function basisOf(rule: string, from: Instant, context: Asked<unknown>['context']): Citation | undefined {
  try {
    return context.law.citation(rule, dayOf(from))
  } catch {
    return undefined
  }
}

function stopIsNew(...[{ key }, { stream, context }]: Parameters<DataGuard<unknown, StopClock>>) {
  return context.others.facts(stream).some((fact) => fact.kind === 'ClockStopped' && fact.key === key)
    ? refuse('ClockAlreadyStopped', `「${key}」已经中止过期限，请另起名称`)
    : undefined
}

function stopIsNotInTheFuture(...[{ from }, { context }]: Parameters<DataGuard<unknown, StopClock>>) {
  return from > context.now ? refuse('StopInTheFuture', '中止不能从将来开始', { notBefore: from }) : undefined
}

function ruleIsKnown(...[{ rule, from }, { context }]: Parameters<DataGuard<unknown, StopClock>>) {
  return basisOf(rule, from, context) ? undefined : refuse('StopWithoutBasis', `中止期限须有依据：没有名为${rule}的规定`)
}
