import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** `findings`: what the check against the goals found; `number`: of its report. */
export type CheckPlanPerformance = { readonly findings: string; readonly number: string }

/** The purchaser's check of the plan's performance against its goals. */
export const checkPlanPerformance = act<PlanState, PlanFact>()<CheckPlanPerformance>({
  name: 'CheckPlanPerformance',
  says: '计划绩效检查',
  by: ['purchaser'],
  always: [planIsOpen, planIsPublished, notYetChecked],
  then: (data) => [{ type: 'PlanPerformanceChecked', data }],
})

function notYetChecked({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.checked ? refuse('PerformanceAlreadyChecked', '计划绩效已经检查') : undefined
}
