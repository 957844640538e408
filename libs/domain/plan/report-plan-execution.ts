import { sum } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen, planIsPublished } from './plan.guards.js'
import { approvedAmount, type PlanState } from './plan.state.js'

/** Reports how the plan was carried out: line by line, approved and paid. A line still running is shown without a figure. */
export const reportPlanExecution = act<PlanState, PlanFact>()({
  name: 'ReportPlanExecution',
  says: '报告计划执行情况',
  by: ['purchaser'],
  happens: 'here',
  fields: {
    number: { kind: 'text', label: '报告的编号', max: 200, example: '黄民报〔2027〕1号' },
    summary: { kind: 'text', label: '摘要', example: '七个项目完成，结余退回财政' },
  },
  makes: ['PlanExecutionReported'],
  always: [planIsOpen, planIsPublished, performanceIsChecked, notYetReported],
  then: (data, { state }) => {
    if (state.status === 'absent') return []
    const lines = Object.keys(state.lines).map((line) => ({
      line,
      approved: approvedAmount(state.approved[line]),
      paid: state.paid[line] ?? null,
    }))
    return [
      {
        type: 'PlanExecutionReported',
        data: {
          ...data,
          lines,
          approved: sum(lines.map(({ approved }) => approved)),
          paid: sum(lines.flatMap(({ paid }) => paid ?? [])),
        },
      },
    ]
  },
})

function performanceIsChecked({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && !state.checked
    ? refuse('PerformanceNotChecked', '请先完成计划绩效检查', { owner: { role: 'purchaser' } })
    : undefined
}

function notYetReported({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.reported ? refuse('ExecutionAlreadyReported', '计划执行情况已经报告') : undefined
}
