import { sum, type Refusal } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** Closes the plan when every line is closed and its execution reported. */
export const closePlan = act<PlanState, PlanFact>()({
  name: 'ClosePlan',
  says: '计划办结',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['PlanClosed'],
  always: [planIsOpen, planIsPublished, linesAreClosed, executionIsReported],
  then: (_data, { state }) =>
    state.status === 'absent' ? [] : [{ type: 'PlanClosed', data: { year: state.year, paid: sum(Object.values(state.paid)) } }],
})

function linesAreClosed({ state }: Asked<PlanState>): readonly Refusal[] {
  if (state.status !== 'published') return []
  const open = Object.keys(state.lines).filter((line) => state.paid[line] === undefined)
  return open.map((line) => refuse('LineNotClosed', `项目${line}尚未结项`))
}

function executionIsReported({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && !state.reported
    ? refuse('ExecutionNotReported', '计划执行情况尚未报告', { owner: { role: 'purchaser' } })
    : undefined
}
