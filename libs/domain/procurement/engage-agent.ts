import type { Fen } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** `agent`: the agent's organization; `fee` in 分. */
export type EngageAgent = { readonly agent: string; readonly scope: string; readonly fee: Fen }

/** Engages a procurement agent for a purchase run on the official platform (法 第二十条). */
export const engageAgent = act<ProcurementState, ProcurementFact>()<EngageAgent>({
  name: 'EngageAgent',
  says: '委托采购代理机构',
  by: ['purchaser'],
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
