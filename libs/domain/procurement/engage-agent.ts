import { act, refuse, type Asked } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** Engages a procurement agent for a purchase run on the official platform (法 第二十条). */
export const engageAgent = act<ProcurementState, ProcurementFact>()({
  name: 'EngageAgent',
  says: '委托采购代理机构',
  by: ['purchaser'],
  happens: 'paper',
  fields: {
    agent: { kind: 'id', label: '采购代理机构', from: { of: 'organization', role: 'procurementAgent' } },
    scope: { kind: 'text', label: '委托范围', example: '编制采购文件、组织评审' },
    fee: { kind: 'amount', label: '代理费' },
  },
  makes: ['AgentEngaged'],
  always: [procurementIsOpen, documentIsNotIssued, runsOnPlatform, notYetEngaged],
  then: (data) => [{ type: 'AgentEngaged', data }],
})

function runsOnPlatform({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.route !== 'platform'
    ? refuse('NoAgentNeeded', '本项目不经采购平台，无需委托代理机构')
    : undefined
}

function notYetEngaged({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.agent !== undefined ? refuse('AgentAlreadyEngaged', '已经委托采购代理机构') : undefined
}
