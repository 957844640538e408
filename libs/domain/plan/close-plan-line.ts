import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { caseOf } from '../process.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import { planKey, type PlanState } from './plan.state.js'
import { lineIsKnown } from './revise-plan-line.js'

const fields = {
  line: { kind: 'id', label: '项目编号', from: { list: 'lines' }, example: 'mz-06' },
  caseId: { kind: 'text', label: '项目的采购编号' },
  paid: { kind: 'amount', label: '已付金额' },
} as const satisfies Fields
type ClosePlanLine = DataOf<typeof fields>

/** Closes a line once its case has ended. */
export const closePlanLine = act<PlanState, PlanFact>()({
  name: 'ClosePlanLine',
  says: '项目结项',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['PlanLineClosed'],
  always: [planIsOpen, planIsPublished],
  withData: [lineIsKnown, caseIsTheLines, lineIsNotClosed],
  then: (data) => [{ type: 'PlanLineClosed', key: data.line, data }],
})

function caseIsTheLines(...[{ line, caseId }, { state }]: Parameters<DataGuard<PlanState, ClosePlanLine>>) {
  return state.status === 'absent' || caseId === caseOf(planKey(state), line)
    ? undefined
    : refuse('CaseMisnamed', `项目${line}的编号不是${caseId}`)
}

function lineIsNotClosed(...[{ line }, { state }]: Parameters<DataGuard<PlanState, ClosePlanLine>>) {
  return state.status !== 'absent' && state.paid[line] !== undefined
    ? refuse('LineAlreadyClosed', `项目${line}已经结项`)
    : undefined
}
