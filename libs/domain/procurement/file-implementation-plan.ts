import { act, refuse, type Asked } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, methodIsChosen, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** `number`: under which finance took the implementation plan in. */
export type FileImplementationPlan = { readonly number: string }

/** Files the implementation plan with the finance department of the same level (条例 第二十九条). */
export const fileImplementationPlan = act<ProcurementState, ProcurementFact>()<FileImplementationPlan>({
  name: 'FileImplementationPlan',
  says: '采购实施计划备案',
  by: ['purchaser'],
  always: [procurementIsOpen, documentIsNotIssued, methodIsChosen, notYetFiled],
  then: (data) => [{ type: 'ImplementationPlanFiled', data }],
})

function notYetFiled({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.planFiled ? refuse('ImplementationPlanAlreadyFiled', '采购实施计划已经备案') : undefined
}
