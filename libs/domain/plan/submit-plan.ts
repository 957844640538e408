import { sum } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { figuresOf, isOwnOfLead, planIsNotSubmitted, planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** Submits the plan: for the lead's opinion, whose term runs from here, or where the lead plans for itself straight for its decision. */
export const submitPlan = act<PlanState, PlanFact>()({
  name: 'SubmitPlan',
  says: '提交计划',
  by: ['purchaser'],
  happens: 'here',
  fields: {},
  makes: ['PlanSubmitted', 'OpinionAsked', 'OpinionNotAsked'],
  always: [planIsOpen, planIsNotSubmitted, planHasLines, opinionTermIsKnown],
  then: (_data, { state }) => {
    if (state.status === 'absent') return []
    const { purchaser, parties } = state
    const lines = Object.values(state.lines)
    return [
      { type: 'PlanSubmitted', data: { lines: lines.map(({ line }) => line), total: sum(lines.map(({ budget }) => budget)) } },
      isOwnOfLead(state)
        ? { type: 'OpinionNotAsked', data: { lead: purchaser } }
        : { type: 'OpinionAsked', data: { of: parties.lead ?? [] } },
    ]
  },
})

function planHasLines({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && Object.keys(state.lines).length === 0
    ? refuse('PlanHasNoLines', '计划中没有项目，请先列入项目')
    : undefined
}

function opinionTermIsKnown({ state, context }: Asked<PlanState>) {
  if (state.status === 'absent' || isOwnOfLead(state)) return undefined
  const figures = figuresOf(context, state.region)
  return 'missing' in figures ? figures.missing : undefined
}
