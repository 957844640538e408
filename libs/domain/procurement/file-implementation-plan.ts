import { happened } from '../happened.js'
import { act, refuse, type Asked } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, methodIsChosen, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** Files the implementation plan with the finance department of the same level (条例 第二十九条). */
export const fileImplementationPlan = act<ProcurementState, ProcurementFact>()({
  name: 'FileImplementationPlan',
  says: '采购实施计划备案',
  by: ['purchaser'],
  happens: { platform: 'platform', here: 'here' },
  fields: {
    number: { kind: 'text', label: '备案编号', help: '财政部门给出', max: 200, example: '黄财采备〔2026〕18号' },
  },
  makes: ['ImplementationPlanFiled'],
  always: [procurementIsOpen, documentIsNotIssued, methodIsChosen, notYetFiled],
  after: (asked) => [happened(asked, 'MethodChosen')],
  then: (data) => [{ type: 'ImplementationPlanFiled', data }],
})

function notYetFiled({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.planFiled ? refuse('ImplementationPlanAlreadyFiled', '采购实施计划已经备案') : undefined
}
