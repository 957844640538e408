import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, whatThereWasIsAccepted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'

const fields = {
  score: { kind: 'score', label: '得分', unit: '分', example: 92 },
  summary: { kind: 'text', label: '摘要', example: '绩效目标全部达到' },
} as const satisfies Fields
type ReviewPerformance = DataOf<typeof fields>

/** The purchaser reviews what its money reached (绩效自评). */
export const reviewPerformance = act<ContractState, ContractFact>()({
  name: 'ReviewPerformance',
  says: '绩效自评',
  by: ['purchaser'],
  happens: 'here',
  fields,
  makes: ['PerformanceReviewed'],
  held: null,
  always: [contractIsBinding, whatThereWasIsAccepted, notYetReviewed],
  withData: [scoreIsOfHundred],
  then: (data) => [{ type: 'PerformanceReviewed', data }],
})

function notYetReviewed({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.reviewed ? refuse('AlreadyReviewed', '绩效自评已经完成') : undefined
}

function scoreIsOfHundred(...[{ score }]: Parameters<DataGuard<ContractState, ReviewPerformance>>) {
  return score >= 0 && score <= 100 ? undefined : refuse('ScoreOutOfRange', '评分应当在0至100之间')
}
