import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsNotPublished, planIsOpen, planIsSubmitted } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** `number`: the opinion's document number. */
export type GivePlanOpinion = { readonly opinion: string; readonly number: string }

/** The lead's opinion on a plan: it guides and binds nobody (rules.md §11). */
export const givePlanOpinion = act<PlanState, PlanFact>()<GivePlanOpinion>({
  name: 'GivePlanOpinion',
  says: '出具计划意见',
  by: ['lead'],
  always: [planIsOpen, planIsSubmitted, planIsNotPublished, notYetGiven],
  then: (data) => [{ type: 'PlanOpinionGiven', data }],
})

function notYetGiven({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.opinionGiven ? refuse('OpinionAlreadyGiven', '已经出具意见') : undefined
}
