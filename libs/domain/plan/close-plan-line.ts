import type { Fen } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import { caseOf } from '../process.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import { planKey, type PlanState } from './plan.state.js'
import { lineIsKnown } from './revise-plan-line.js'

/** `paid`: what was paid on the line in all, in 分; `0` where nothing was bought. */
export type ClosePlanLine = { readonly line: string; readonly caseId: string; readonly paid: Fen }

/** Closes a line once its case has ended. */
export const closePlanLine = act<PlanState, PlanFact>()<ClosePlanLine>({
  name: 'ClosePlanLine',
  says: '项目结项',
  by: ['process'],
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
