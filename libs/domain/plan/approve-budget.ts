import { compareMoney, sum } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Approval, PlanFact } from './plan.facts.js'
import { planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** `number`: the approval's document number; `lines`: what is approved of each line, by source, in 分. */
export type ApproveBudget = { readonly number: string; readonly lines: readonly Approval[] }

/** Finance approves the plan's money, in full or in part. */
export const approveBudget = act<PlanState, PlanFact>()<ApproveBudget>({
  name: 'ApproveBudget',
  says: '批复预算',
  by: ['finance'],
  always: [planIsOpen, budgetIsRequested, notYetApproved],
  withData: [onlyLinesOfThePlan, onlySourcesOfTheLine],
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
