import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { nthOfLot } from '../process.js'
import type { LotState } from './lot.state.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  lot: { kind: 'id', label: '采购包', from: { list: 'changedLots' }, example: '1' },
  number: { kind: 'text', label: '报告文号', max: 200, example: '黄民函〔2026〕12号' },
} as const satisfies Fields
type ReportChangedResult = DataOf<typeof fields>

/**
 * Reports to finance in writing that an answer to a question has changed a result (令94 第十六条: 质疑答复导致中标、成交结果改变的，将有关情况书面报告本级财政部门).
 * Each change of a lot is reported, in their order.
 */
export const reportChangedResult = act<ProcurementState, ProcurementFact>()({
  name: 'ReportChangedResult',
  says: '报告中标、成交结果改变',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ChangedResultReported'],
  held: null,
  always: [someResultHasChanged],
  withData: [itsResultHasChanged],
  then: (data, { state }) => {
    const lot = state.status === 'absent' ? undefined : state.lots[data.lot]
    return lot === undefined ? [] : [{ type: 'ChangedResultReported', key: nthOfLot(lot.lot, lot.reported + 1), data }]
  },
})

const isUnreported = ({ setAside, reported }: LotState): boolean => setAside.length > reported

/** The lots of which a changed result is to be reported. */
export const changedLots = (state: ProcurementState): readonly string[] =>
  state.status === 'absent'
    ? []
    : Object.values(state.lots)
        .filter(isUnreported)
        .map(({ lot }) => lot)

function someResultHasChanged({ state }: Asked<ProcurementState>) {
  return changedLots(state).length > 0
    ? undefined
    : refuse('NoResultChanged', '没有因质疑答复改变而尚未报告的结果', { owner: { role: 'process' } })
}

function itsResultHasChanged(...[{ lot }, { state }]: Parameters<DataGuard<ProcurementState, ReportChangedResult>>) {
  const changed = changedLots(state)
  return changed.length === 0 || changed.includes(lot)
    ? undefined
    : refuse('ResultOfLotNotChanged', `请写明结果改变的采购包：${changed.join('、')}`)
}
