import { at, dayOf } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

const fields = { line: { kind: 'id', label: '项目', from: { list: 'lines' }, example: 'mz-06' } } as const satisfies Fields
type StartPlanLine = DataOf<typeof fields>

/** Begins to prepare a released line before its day: who has the time need not wait for it. */
export const startPlanLine = act<PlanState, PlanFact>()({
  name: 'StartPlanLine',
  says: '提前启动项目',
  by: ['purchaser'],
  happens: 'here',
  fields,
  makes: ['PlanLineStarted'],
  always: [planIsOpen, planIsPublished],
  withData: [lineIsReleased, dayHasNotCome],
  then: ({ line }, { context }) => [{ type: 'PlanLineStarted', key: line, data: { line, startsOn: dayOf(context.at) } }],
})

type Guarded = Parameters<DataGuard<PlanState, StartPlanLine>>

function lineIsReleased(...[{ line }, { state }]: Guarded) {
  return state.status === 'published' && state.startsOn[line] === undefined
    ? refuse('NoSuchLine', `计划中没有下达项目${line}`)
    : undefined
}

function dayHasNotCome(...[{ line }, { state, context }]: Guarded) {
  const startsOn = state.status === 'absent' ? undefined : state.startsOn[line]
  return startsOn !== undefined && context.at >= at(startsOn) ? refuse('LineAlreadyStarted', `项目${line}已经启动`) : undefined
}
