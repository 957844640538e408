import { happened } from '../happened.js'
import { act } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { opinionIsMissing, planIsAnothers, planIsOpen, planIsSubmitted } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** The lead's opinion on a plan: it guides and binds nobody (rules.md §11), so it may come when the plan is decided or published already. */
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
  always: [planIsOpen, planIsSubmitted, planIsAnothers, opinionIsMissing],
  after: (asked) => [happened(asked, 'PlanSubmitted')],
  then: (data) => [{ type: 'PlanOpinionGiven', data }],
})
