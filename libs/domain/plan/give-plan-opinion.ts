import { happened } from '../happened.js'
import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { isOwnOfLead, planIsNotPublished, planIsOpen, planIsSubmitted } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** The lead's opinion on a plan: it guides and binds nobody (rules.md §11). */
export const givePlanOpinion = act<PlanState, PlanFact>()({
  name: 'GivePlanOpinion',
  says: '出具计划意见',
  by: ['lead'],
  happens: 'paper',
  fields: {
    opinion: { kind: 'text', label: '意见', example: '同意，建议增加农村留守人员服务' },
    number: { kind: 'text', label: '意见文号', max: 200, example: '黄社工函〔2026〕2号' },
  },
  makes: ['PlanOpinionGiven'],
  always: [planIsOpen, planIsSubmitted, planIsNotPublished, planIsAnothers, notYetGiven],
  after: (asked) => [happened(asked, 'PlanSubmitted')],
  then: (data) => [{ type: 'PlanOpinionGiven', data }],
})

function planIsAnothers({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && isOwnOfLead(state)
    ? refuse('OwnPlan', '统筹部门自己的计划不征求意见，提交后直接集体决定')
    : undefined
}

function notYetGiven({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.opinionGiven ? refuse('OpinionAlreadyGiven', '已经出具意见') : undefined
}
