import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { acceptanceIsPassed, contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'

/** `score`: 0 to 100, the purchaser's own; `summary`: what was reached of the goals. */
export type ReviewPerformance = { readonly score: number; readonly summary: string }

/** The purchaser reviews what its money reached (绩效自评). */
export const reviewPerformance = act<ContractState, ContractFact>()<ReviewPerformance>({
  name: 'ReviewPerformance',
  says: '绩效自评',
  by: ['purchaser'],
  always: [contractIsSigned, acceptanceIsPassed, notYetReviewed],
  withData: [scoreIsOfHundred],
  then: (data) => [{ type: 'PerformanceReviewed', data }],
})

function notYetReviewed({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.reviewed ? refuse('AlreadyReviewed', '绩效自评已经完成') : undefined
}

function scoreIsOfHundred(...[{ score }]: Parameters<DataGuard<ContractState, ReviewPerformance>>) {
  return score >= 0 && score <= 100 ? undefined : refuse('ScoreOutOfRange', '评分应当在0至100之间')
}
