import { act, type Asked } from '../act.js'
import { minutesAreNamed } from '../plan/decide-plan.js'
import type { ProcurementFact } from './procurement.facts.js'
import { attemptHasFailed, failedLots, hasBegun, procurementIsOpen } from './procurement.guards.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

/**
 * Gives up the lots that failed: each is done with nothing paid on it, and where no lot was awarded with them the plan's line. Before anybody was asked to
 * offer anything it takes the line back as a whole: what was published by mistake, or is not needed any more.
 */
export const withdrawLine = act<ProcurementState, ProcurementFact>()({
  name: 'WithdrawLine',
  says: '撤销采购项目',
  by: ['purchaser'],
  happens: 'here',
  fields: {
    reason: { kind: 'text', label: '理由', example: '两次采购均无人响应，需求并入下一年度计划' },
    minutes: { kind: 'text', label: '集体决策的会议纪要编号', max: 200, example: '黄民党组〔2026〕11号' },
  },
  makes: ['LotGivenUp', 'LineWithdrawn'],
  always: [nothingHasBegunOrAllHasFailed],
  withData: [minutesAreNamed],
  then: (data, { state }) => {
    if (state.status === 'absent') return []
    if (hasBegun(state)) return [{ type: 'LineWithdrawn', ...againAs(state), data: { ...data, lots: failedLots(state) } }]
    const lots = state.detail.lots.map(({ lot }) => lot)
    return [
      ...lots.map((lot) => ({ type: 'LotGivenUp' as const, key: lot, data: { lot } })),
      { type: 'LineWithdrawn', data: { ...data, lots } },
    ]
  },
})

function nothingHasBegunOrAllHasFailed(asked: Asked<ProcurementState>) {
  return hasBegun(asked.state) ? attemptHasFailed(asked) : procurementIsOpen(asked)
}

/** Something was said of lots that failed before: this is of those that failed later. */
const againAs = ({ answers }: OpenProcurementState): { readonly key?: string } =>
  answers === 0 ? {} : { key: String(answers + 1) }
