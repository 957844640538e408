import { dayOf, type Citation, type Instant } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { CommonFact } from '../common-facts.js'

const fields = {
  key: { kind: 'text', label: '中止的名称' },
  rule: { kind: 'text', label: '依据的规定' },
  from: { kind: 'instant', label: '自何时起' },
  until: { kind: 'instant', label: '至何时', optional: true },
  atMost: { kind: 'count', label: '至多', help: '届满自行恢复', unit: '日', optional: true },
} as const satisfies Fields
type StopClock = DataOf<typeof fields>

/** Stops every clock of this stream. What is open is redated by its process; the ledger shows the stop with its article. */
export const stopClock = act<unknown, CommonFact>()({
  name: 'StopClock',
  says: '中止期限',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ClockStopped'],
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
