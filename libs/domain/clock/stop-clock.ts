import { dayOf, type Citation, type Instant } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { stopScopes, type CommonFact } from '../common-facts.js'
import { belonging, standsAs } from '../process.js'

const fields = {
  key: { kind: 'text', label: '中止的名称' },
  rule: { kind: 'text', label: '依据的规定' },
  scope: { kind: 'oneOf', label: '及于', help: '不填写的，即本卷宗的全部事项', words: stopScopes, optional: true },
  lot: { kind: 'text', label: '采购包', optional: true },
  obligation: { kind: 'stream', label: '期限', of: 'obligation', optional: true },
  from: { kind: 'instant', label: '自何时起' },
  until: { kind: 'instant', label: '至何时', optional: true },
  atMost: { kind: 'count', label: '至多', help: '届满自行恢复', unit: '日', optional: true },
} as const satisfies Fields
export type StopClock = DataOf<typeof fields>

/** Stops the clocks of this stream, as far as its article and its scope go. What is open is redated by its process; the ledger shows the stop with its article. */
export const stopClock = act<unknown, CommonFact>()({
  name: 'StopClock',
  says: '中止期限',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ClockStopped'],
  always: [],
  withData: [stopIsNew, stopIsNotInTheFuture, ruleStopsThis, scopeIsClear],
  then: ({ key, rule, scope, ...stop }, { stream, context }) => [
    {
      type: 'ClockStopped',
      key,
      data: {
        ...stop,
        rule,
        scope: scope ?? (belonging(stream).lot === undefined ? 'case' : 'lot'),
        basis: basisOf(rule, stop.from, context) as Citation,
      },
    },
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

/** A purchase is stopped in the purchase, a contract's performance in the contract: what an article does not hold, it does not stop. */
function ruleStopsThis(...[{ rule, from }, { stream, context }]: Parameters<DataGuard<unknown, StopClock>>) {
  const held = basisOf(rule, from, context) ? context.law.holds(rule) : []
  if (held.length === 0) return refuse('StopWithoutBasis', `中止期限须有依据：没有名为${rule}的中止规定`)
  const here = standsAs(stream, '')
  return here !== undefined && held.includes(here)
    ? undefined
    : refuse('StopElsewhere', `${rule}所中止的不是这里的事项，请在其所及的采购或者合同中中止`)
}

/** One lot of several, or one obligation, is named. */
function scopeIsClear(...[{ scope, lot, obligation }, { stream }]: Parameters<DataGuard<unknown, StopClock>>) {
  const which = scope === 'obligation' ? obligation : scope === 'lot' ? (lot ?? belonging(stream).lot) : stream
  return which === undefined ? refuse('ScopeUnclear', '请写明中止的是哪一个采购包或者哪一项期限') : undefined
}
