import { act } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsNotPublished, planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'
import { lineIsKnown } from './revise-plan-line.js'

export type RemovePlanLine = { readonly line: string; readonly why: string }

/** Takes a line out of the plan, with the reason. */
export const removePlanLine = act<PlanState, PlanFact>()<RemovePlanLine>({
  name: 'RemovePlanLine',
  says: '撤下项目',
  by: ['purchaser'],
  always: [planIsOpen, planIsNotPublished],
  withData: [lineIsKnown],
  then: (data) => [{ type: 'PlanLineRemoved', key: data.line, data }],
})
