import { dayOf } from '#kernel'
import { happened } from '../happened.js'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { timetableIsInOrder } from '../plan/line-figures.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import { attemptHasFailed, failedLots } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  procurementStarts: { kind: 'day', label: '发出采购文件的日期', example: '2026-04-20' },
  bidsDue: { kind: 'instant', label: '响应截止时刻' },
  arrival: { kind: 'day', label: '进驻日期', help: '不填写的，仍为计划的日期', optional: true, example: '2026-06-01' },
} as const satisfies Fields
type RepeatProcurement = DataOf<typeof fields>

/** Decides that the lots that failed are run again (法 第三十七条, 令74 第三十七条): the next attempt has a timetable of its own, all else is the plan line's. */
export const repeatProcurement = act<ProcurementState, ProcurementFact>()({
  name: 'RepeatProcurement',
  says: '重新开展采购活动',
  by: ['purchaser'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['ProcurementRepeated'],
  always: [attemptHasFailed, notRepeatedYet],
  withData: [documentIsAhead, newTimetableIsInOrder],
  after: (asked) => [happened(asked, 'LotFailed')],
  then: (data, { state }) =>
    state.status === 'absent'
      ? []
      : [
          {
            type: 'ProcurementRepeated',
            data: { ...data, lots: failedLots(state), arrival: data.arrival ?? state.detail.arrival },
          },
        ],
})

/** The next attempt is under way: what failed after it began is not put into it. */
function notRepeatedYet({ state }: Asked<ProcurementState>) {
  return state.status === 'failed' && state.next !== undefined
    ? refuse('NextAttemptUnderWay', '其他采购包已经在重新采购：请撤销这些采购包，另列计划项目采购', {
        owner: { role: 'purchaser' },
      })
    : undefined
}

function documentIsAhead(...[{ procurementStarts }, { context }]: Parameters<DataGuard<ProcurementState, RepeatProcurement>>) {
  return procurementStarts >= dayOf(context.at) ? undefined : refuse('DocumentInThePast', '重新采购的文件须在今天或者以后发出')
}

function newTimetableIsInOrder(data: RepeatProcurement, { state }: Asked<ProcurementState>) {
  return state.status === 'absent' ? undefined : timetableIsInOrder({ ...state.detail, ...data })
}
