import { act, refuse, type Asked } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'

/** The provider has put right what was turned down at the acceptance; the purchaser then accepts again. */
export const reportRectified = act<ContractState, ContractFact>()({
  name: 'ReportRectified',
  says: '报告验收整改情况',
  by: ['provider'],
  happens: 'here',
  fields: {
    report: { kind: 'text', label: '整改情况', example: '三次家庭访视已经补做，记录已经补充' },
    evidence: { kind: 'file', label: '整改材料' },
  },
  makes: ['ItemsRectified'],
  always: [contractIsSigned, somethingIsTurnedDown],
  then: (data, { state }) => (state.status === 'absent' ? [] : [{ type: 'ItemsRectified', key: String(state.turnedDown), data }]),
})

function somethingIsTurnedDown({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && (state.rectifying === undefined || state.accepted)
    ? refuse('NothingToRectify', '没有需要整改的事项')
    : undefined
}
