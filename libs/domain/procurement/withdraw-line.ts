import { act } from '../act.js'
import { minutesAreNamed } from '../plan/decide-plan.js'
import type { ProcurementFact } from './procurement.facts.js'
import { attemptHasFailed } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** Gives up a line whose purchase has failed: the case is closed, and the plan's line with nothing paid on it. */
export const withdrawLine = act<ProcurementState, ProcurementFact>()({
  name: 'WithdrawLine',
  says: '撤销采购项目',
  by: ['purchaser'],
  happens: 'here',
  fields: {
    reason: { kind: 'text', label: '理由', example: '两次采购均无人响应，需求并入下一年度计划' },
    minutes: { kind: 'text', label: '集体决策的会议纪要编号', max: 200, example: '黄民党组〔2026〕11号' },
  },
  makes: ['LineWithdrawn'],
  always: [attemptHasFailed],
  withData: [minutesAreNamed],
  then: (data) => [{ type: 'LineWithdrawn', data }],
})
