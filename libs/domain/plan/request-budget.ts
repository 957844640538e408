import { sum } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { PlanFact } from './plan.facts.js'
import { planIsOpen } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** Asks finance for the money of every line, source by source. */
export const requestBudget = act<PlanState, PlanFact>()({
  name: 'RequestBudget',
  says: '申请预算',
  by: ['purchaser'],
  happens: 'here',
  fields: {
    number: { kind: 'text', label: '申请文号', max: 200, example: '黄民报〔2026〕4号' },
  },
  makes: ['BudgetRequested'],
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
