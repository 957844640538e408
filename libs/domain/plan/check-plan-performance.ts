import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** The purchaser's check of the plan's performance against its goals. */
export const checkPlanPerformance = act<PlanState, PlanFact>()({
  name: 'CheckPlanPerformance',
  says: '计划绩效检查',
  by: ['purchaser'],
  happens: 'here',
  fields: {
    findings: { kind: 'text', label: '发现的情况', example: '六个项目达到绩效目标，一个项目满意度未达到' },
    number: { kind: 'text', label: '检查报告的编号', max: 200, example: '黄民绩〔2026〕2号' },
  },
  makes: ['PlanPerformanceChecked'],
  always: [planIsOpen, planIsPublished, notYetChecked],
  then: (data) => [{ type: 'PlanPerformanceChecked', data }],
})

function notYetChecked({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.checked ? refuse('PerformanceAlreadyChecked', '计划绩效已经检查') : undefined
}
