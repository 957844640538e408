import { sum } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { figuresOf, planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** Submits the plan for the lead's opinion; the opinion's term runs from here. */
export const submitPlan = act<PlanState, PlanFact>()({
  name: 'SubmitPlan',
  says: '提交计划征求意见',
  by: ['purchaser'],
  happens: 'here',
  fields: {},
  makes: ['PlanSubmitted'],
  always: [planIsOpen, notYetSubmitted, planHasLines, opinionTermIsKnown],
  then: (_data, { state }) => {
    if (state.status === 'absent') return []
    const lines = Object.values(state.lines)
    return [
      { type: 'PlanSubmitted', data: { lines: lines.map(({ line }) => line), total: sum(lines.map(({ budget }) => budget)) } },
    ]
  },
})

function notYetSubmitted({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.submitted ? refuse('PlanAlreadySubmitted', '计划已经提交') : undefined
}

function planHasLines({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && Object.keys(state.lines).length === 0
    ? refuse('PlanHasNoLines', '计划中没有项目，请先列入项目')
    : undefined
}

function opinionTermIsKnown({ state, context }: Asked<PlanState>) {
  if (state.status === 'absent') return undefined
  const figures = figuresOf(context, state.region)
  return 'missing' in figures ? figures.missing : undefined
}
