import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { CommonFact } from '../common-facts.js'

const fields = {
  key: { kind: 'text', label: '中止的名称' },
  until: { kind: 'instant', label: '至何时' },
} as const satisfies Fields
type ResumeClock = DataOf<typeof fields>

/** Lets the clocks of this stream run on. */
export const resumeClock = act<unknown, CommonFact>()({
  name: 'ResumeClock',
  says: '恢复期限',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ClockResumed'],
  always: [],
  withData: [clockIsStopped],
  then: ({ key, until }) => [{ type: 'ClockResumed', key, data: { until } }],
})

function clockIsStopped(...[{ key, until }, { stream, context }]: Parameters<DataGuard<unknown, ResumeClock>>) {
  const stop = context.others.stops(stream).find((one) => one.key === key)
  if (!stop) return refuse('ClockNotStopped', `没有名为「${key}」的中止`)
  if (context.others.facts(stream).some((fact) => fact.kind === 'ClockResumed' && fact.key === key))
    return refuse('ClockAlreadyResumed', `「${key}」已经恢复`)
  return until < stop.from ? refuse('ResumedBeforeStopped', '恢复不能早于中止，请核对日期') : undefined
}
