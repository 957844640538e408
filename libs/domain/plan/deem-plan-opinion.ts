import { lastDay, type Due } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { happened } from '../happened.js'
import { opinionDeemedDue } from './plan.agreed.js'
import type { PlanFact } from './plan.facts.js'
import { opinionIsMissing, planIsAnothers, planIsOpen, planIsSubmitted } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** A lead that stays silent holds no plan up: some days after its own it is deemed to have nothing to say. That it was silent stays its own. */
export const deemPlanOpinion = act<PlanState, PlanFact>()({
  name: 'DeemPlanOpinion',
  says: '视为统筹部门没有意见',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['PlanOpinionDeemed'],
  always: [planIsOpen, planIsSubmitted, planIsAnothers, opinionIsMissing],
  withData: [itsDaysAreOver],
  then: (_data, asked) => {
    const basis = deemedDue(asked)?.basis
    return basis ? [{ type: 'PlanOpinionDeemed', data: { basis } }] : []
  },
})

function deemedDue(asked: Asked<PlanState>): Due | undefined {
  const { state, context } = asked
  const submitted = happened(asked, 'PlanSubmitted')
  return state.status === 'absent' || !submitted ? undefined : opinionDeemedDue(state, submitted, context.law)
}

function itsDaysAreOver(_data: object, asked: Asked<PlanState>) {
  const due = deemedDue(asked)
  return due && asked.context.now < due.at
    ? refuse('OpinionNotYetDeemed', `统筹部门的意见可以登记至${lastDay(due.at)}`, { notBefore: due.at })
    : undefined
}
