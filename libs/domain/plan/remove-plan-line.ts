import { act } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsNotPublished, planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'
import { lineIsKnown } from './revise-plan-line.js'

/** Takes a line out of the plan, with the reason. */
export const removePlanLine = act<PlanState, PlanFact>()({
  name: 'RemovePlanLine',
  says: '撤下项目',
  by: ['purchaser'],
  happens: 'here',
  fields: {
    line: { kind: 'id', label: '项目编号', from: { list: 'lines' }, example: 'mz-06' },
    why: { kind: 'text', label: '撤下的原因', example: '与街道自办的服务重复' },
  },
  makes: ['PlanLineRemoved'],
  always: [planIsOpen, planIsNotPublished],
  withData: [lineIsKnown],
  then: (data) => [{ type: 'PlanLineRemoved', key: data.line, data }],
})
