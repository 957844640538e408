import { sum } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { caseOf } from '../process.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import { lotInPlan, planKey, withPaid, type PlanState } from './plan.state.js'
import { lineIsKnown } from './revise-plan-line.js'

const fields = {
  line: { kind: 'id', label: '项目编号', from: { list: 'lines' }, example: 'mz-06' },
  lot: { kind: 'text', label: '采购包', max: 20, example: '1' },
  caseId: { kind: 'text', label: '项目的采购编号' },
  award: { kind: 'text', label: '成交编号', help: '放弃采购的，不填写', optional: true },
  paid: { kind: 'amount', label: '已付金额' },
} as const satisfies Fields
type ClosePlanLine = DataOf<typeof fields>

/**
 * Closes one award of a line's lot once its contract has ended, or a lot that was given up, and with the last lot the line. A lot can be awarded
 * again: after a contract that ended early, or to the next candidate. Each award is closed once, and what was paid on all of them adds up.
 */
export const closePlanLine = act<PlanState, PlanFact>()({
  name: 'ClosePlanLine',
  says: '项目结项',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['PlanLotClosed', 'PlanLineClosed'],
  always: [planIsOpen, planIsPublished],
  withData: [lineIsKnown, caseIsTheLines, lotIsTheLines, lotIsNotClosed],
  then: (data, { state }) => {
    const { line, caseId } = data
    if (state.status === 'absent') return []
    const closed = withPaid(state.lotsPaid, data)
    const paid = (state.lines[line]?.lots ?? []).map(({ lot }) => closed[lotInPlan({ line, lot })])
    const whole = paid.filter((one) => one !== undefined).flatMap((one) => Object.values(one))
    const isWhole = paid.every((one) => one !== undefined)
    return [
      { type: 'PlanLotClosed', key: lotInPlan(data), data },
      ...(!isWhole ? [] : [{ type: 'PlanLineClosed' as const, key: line, data: { line, caseId, paid: sum(whole) } }]),
    ]
  },
})

function caseIsTheLines(...[{ line, caseId }, { state }]: Parameters<DataGuard<PlanState, ClosePlanLine>>) {
  return state.status === 'absent' || caseId === caseOf(planKey(state), line)
    ? undefined
    : refuse('CaseMisnamed', `项目${line}的编号不是${caseId}`)
}

function lotIsTheLines(...[{ line, lot }, { state }]: Parameters<DataGuard<PlanState, ClosePlanLine>>) {
  const lots = state.status === 'absent' ? undefined : state.lines[line]?.lots
  return !lots || lots.some((one) => one.lot === lot) ? undefined : refuse('NoSuchLot', `项目${line}没有采购包${lot}`)
}

function lotIsNotClosed(...[data, { state }]: Parameters<DataGuard<PlanState, ClosePlanLine>>) {
  return state.status !== 'absent' && state.lotsPaid[lotInPlan(data)]?.[data.award ?? ''] !== undefined
    ? refuse('LotAlreadyClosed', `项目${data.line}的采购包${data.lot}已经结项`)
    : undefined
}
