import { sum } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** `number`: the request's document number. Lines and amounts are the plan's own. */
export type RequestBudget = { readonly number: string }

/** Asks finance for the money of every line, source by source. */
export const requestBudget = act<PlanState, PlanFact>()<RequestBudget>({
  name: 'RequestBudget',
  says: '申请预算',
  by: ['purchaser'],
  always: [planIsOpen, planIsDecided, notYetRequested],
  then: ({ number }, { state }) => {
    if (state.status === 'absent') return []
    const lines = Object.values(state.lines)
    return [
      {
        type: 'BudgetRequested',
        data: {
          number,
          lines: lines.map(({ line, sources }) => ({ line, sources })),
          total: sum(lines.map(({ budget }) => budget)),
        },
      },
    ]
  },
})

function planIsDecided({ state }: Asked<PlanState>) {
  return state.status === 'drafted'
    ? refuse('PlanNotDecided', '计划尚未集体决定，请先决定', { owner: { role: 'purchaser' } })
    : undefined
}

function notYetRequested({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.budgetRequested ? refuse('BudgetAlreadyRequested', '已经申请预算') : undefined
}
