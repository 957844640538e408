import { compareMoney, sum } from '#kernel'
import { happened } from '../happened.js'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { sourceFields } from './line.fields.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

const fields = {
  number: { kind: 'text', label: '批复文号', max: 200, example: '黄财预〔2026〕12号' },
  lines: {
    kind: 'parts',
    label: '逐个项目',
    called: 'Approval',
    fields: {
      line: { kind: 'id', label: '项目编号', from: { list: 'lines' }, example: 'mz-06' },
      sources: { kind: 'parts', label: '资金来源', called: 'Source', fields: sourceFields },
    },
  },
} as const satisfies Fields
type ApproveBudget = DataOf<typeof fields>

/** Finance approves the plan's money, in full or in part. */
export const approveBudget = act<PlanState, PlanFact>()({
  name: 'ApproveBudget',
  says: '批复预算',
  by: ['finance'],
  happens: 'paper',
  fields,
  makes: ['BudgetApproved'],
  always: [planIsOpen, budgetIsRequested, notYetApproved],
  withData: [onlyLinesOfThePlan, onlySourcesOfTheLine],
  after: (asked) => [happened(asked, 'BudgetRequested')],
  then: ({ number, lines }) => [
    {
      type: 'BudgetApproved',
      data: { number, lines, total: sum(lines.flatMap(({ sources }) => sources.map(({ amount }) => amount))) },
    },
  ],
})

function budgetIsRequested({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && !state.budgetRequested
    ? refuse('BudgetNotRequested', '尚未申请预算', { owner: { role: 'purchaser' } })
    : undefined
}

function notYetApproved({ state }: Asked<PlanState>) {
  return state.status === 'approved' || state.status === 'published' ? refuse('BudgetAlreadyApproved', '预算已经批复') : undefined
}

function onlyLinesOfThePlan(...[{ lines }, { state }]: Parameters<DataGuard<PlanState, ApproveBudget>>) {
  if (state.status === 'absent') return undefined
  const twice = lines.filter(({ line }, index) => lines.findIndex((other) => other.line === line) !== index)
  return [
    ...lines.filter(({ line }) => !state.lines[line]).map(({ line }) => refuse('LineUnknown', `计划中没有项目${line}`)),
    ...twice.map(({ line }) => refuse('LineTwice', `项目${line}批复了两次`)),
  ]
}

function onlySourcesOfTheLine(...[{ lines }, { state }]: Parameters<DataGuard<PlanState, ApproveBudget>>) {
  if (state.status === 'absent') return undefined
  return lines.flatMap(({ line, sources }) => {
    const asked = state.lines[line]?.sources ?? []
    return sources
      .filter(({ source, amount }) => !asked.some((one) => one.source === source && compareMoney(amount, one.amount) <= 0))
      .map(({ source }) => refuse('SourceNotRequested', `项目${line}的«${source}»没有申请，或者批复超过申请`))
  })
}
