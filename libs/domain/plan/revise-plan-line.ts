import { act, refuse, type DataGuard } from '../act.js'
import { lineGuards } from './add-plan-line.js'
import { lineFields } from './line.fields.js'
import type { PlanFact } from './plan.facts.js'
import { planIsNotPublished, planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** Puts a new version of a line in place of the old: after an opinion, or when finance approved less. */
export const revisePlanLine = act<PlanState, PlanFact>()({
  name: 'RevisePlanLine',
  says: '修改项目',
  by: ['purchaser'],
  deed: 'planned',
  happens: 'here',
  fields: { ...lineFields, line: { ...lineFields.line, help: '要修改的项目', from: { list: 'lines' } } },
  makes: ['PlanLineRevised'],
  always: [planIsOpen, planIsNotPublished],
  withData: [lineIsKnown, ...lineGuards],
  then: (line) => [{ type: 'PlanLineRevised', key: line.line, data: line }],
})

/** A line that is named must be in the plan. */
export function lineIsKnown(...[{ line }, { state }]: Parameters<DataGuard<PlanState, { readonly line: string }>>) {
  return state.status === 'absent' || state.lines[line] ? undefined : refuse('LineUnknown', `计划中没有项目${line}`)
}
