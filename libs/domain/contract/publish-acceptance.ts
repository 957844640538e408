import { act, refuse, type Asked } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { acceptanceIsPassed, contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'

/** `address`: where it stands for good; `disclosureReview`: the number of the disclosure review (信息公开、保密审查). */
export type PublishAcceptance = { readonly address: string; readonly disclosureReview: string }

/** Publishes the result of the acceptance (条例 第四十五条 第二款:「验收结果应当向社会公告」). */
export const publishAcceptance = act<ContractState, ContractFact>()<PublishAcceptance>({
  name: 'PublishAcceptance',
  says: '公告验收结果',
  by: ['purchaser', 'procurementAgent'],
  always: [contractIsSigned, acceptanceIsPassed, acceptanceNotYetPublished],
  then: (data) => [{ type: 'AcceptancePublished', data }],
})

function acceptanceNotYetPublished({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.acceptancePublished
    ? refuse('AcceptanceAlreadyPublished', '验收结果已经公告')
    : undefined
}
