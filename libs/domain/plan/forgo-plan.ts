import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsNotSubmitted } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** Buys nothing in the plan's year, for the present: lines may be added later all the same, and submitted. */
export const forgoPlan = act<PlanState, PlanFact>()({
  name: 'ForgoPlan',
  says: '本年度暂不购买',
  by: ['purchaser'],
  happens: 'here',
  fields: { reason: { kind: 'text', label: '理由', example: '服务由上一年度的合同延续至年底，本年度没有新的需求' } },
  makes: ['PlanForgone'],
  always: [planIsOpen, planIsNotSubmitted, planHasNoLines, notYetForgone],
  then: (data) => [{ type: 'PlanForgone', data }],
})

function planHasNoLines({ state }: Asked<PlanState>) {
  return state.status === 'absent' || Object.keys(state.lines).length === 0
    ? undefined
    : refuse('PlanHasLines', '计划中列有项目：要购买的请提交计划，不购买的请先逐个撤下项目', { owner: { role: 'purchaser' } })
}

function notYetForgone({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.forgone ? refuse('PlanAlreadyForgone', '已经说明本年度暂不购买') : undefined
}
