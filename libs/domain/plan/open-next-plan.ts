import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** Says that the next year's plan is begun: the plan of one year opens the next. */
export const openNextPlan = act<PlanState, PlanFact>()({
  name: 'OpenNextPlan',
  says: '启动下一年度计划',
  by: ['purchaser'],
  happens: 'here',
  fields: {},
  makes: ['NextPlanOpened'],
  always: [planIsOpen, planIsPublished, nextIsNotOpen],
  then: (_data, { state }) => (state.status === 'absent' ? [] : [{ type: 'NextPlanOpened', data: { year: state.year + 1 } }]),
})

function nextIsNotOpen({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.nextOpened ? refuse('NextPlanAlreadyOpen', '下一年度计划已经启动') : undefined
}
