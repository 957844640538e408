import { compareMoney, inYuan, type Refusal } from '#kernel'
import { monthsOfYear } from '../contract/service-years.js'
import { happened } from '../happened.js'
import { act, refuse, type Asked } from '../act.js'
import { caseOf } from '../process.js'
import type { PlanFact } from './plan.facts.js'
import { planIsNotPublished, planIsOpen } from './plan.guards.js'
import { approvedAmount, planKey, type PlanState } from './plan.state.js'

/** Publishes the plan: each line is released as a case of its own, to be prepared from its day. */
export const publishPlan = act<PlanState, PlanFact>()({
  name: 'PublishPlan',
  says: '公开年度计划',
  by: ['purchaser'],
  happens: 'paper',
  fields: {
    address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
    disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
  },
  makes: ['PlanLineReleased', 'PlanLineRunsOn', 'PlanPublished'],
  always: [planIsOpen, planIsNotPublished, budgetIsApproved, linesKeepToTheBudget],
  after: (asked) => [happened(asked, 'BudgetApproved')],
  then: (data, { state }) => {
    if (state.status === 'absent') return []
    const lines = Object.values(state.lines)
    return [
      ...lines.map((line): Extract<PlanFact, { type: 'PlanLineReleased' }> => ({
        type: 'PlanLineReleased',
        key: line.line,
        data: {
          caseId: caseOf(planKey(state), line.line),
          line: line.line,
          procurementStarts: line.procurementStarts,
          title: line.title,
          route: line.route,
          budget: line.budget,
        },
      })),
      ...lines
        .filter(({ term }) => term.months > monthsOfYear)
        .map(({ line, term: { months } }) => ({ type: 'PlanLineRunsOn' as const, key: line, data: { line, months } })),
      { type: 'PlanPublished', data: { ...data, lines: lines.map(({ line }) => line) } },
    ]
  },
})

function budgetIsApproved({ state }: Asked<PlanState>) {
  return state.status === 'drafted' || state.status === 'decided'
    ? refuse('BudgetNotApproved', '预算尚未批复', { owner: { role: 'finance' } })
    : undefined
}

function linesKeepToTheBudget({ state }: Asked<PlanState>): readonly Refusal[] {
  if (state.status !== 'approved') return []
  return Object.values(state.lines).flatMap(({ line, budget }) => {
    const approved = approvedAmount(state.approved[line])
    return compareMoney(budget, approved) <= 0
      ? []
      : [
          refuse('LineOverBudget', `项目${line}预算${inYuan(budget)}，批复${inYuan(approved)}，请修改或者撤下该项目`, {
            owner: { role: 'purchaser' },
          }),
        ]
  })
}
