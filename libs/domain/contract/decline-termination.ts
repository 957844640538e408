import { happened } from '../happened.js'
import { act } from '../act.js'
import type { Fields } from '../field.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import {
  newestProposalIsMeant,
  proposalMeant,
  proposalOffered,
  sideOf,
  terminationIsProposed,
  theOtherProposedIt,
} from './termination.guards.js'

const fields = {
  proposal: proposalMeant,
  reason: { kind: 'text', label: '说明', example: '服务对象仍有需要，愿意继续履行' },
} as const satisfies Fields

/** Declines the other party's proposal: the contract goes on. Whoever wants to end it still proposes anew. */
export const declineTermination = act<ContractState, ContractFact>()({
  name: 'DeclineTermination',
  says: '不同意终止合同',
  by: ['purchaser', 'provider'],
  happens: 'paper',
  fields,
  makes: ['TerminationDeclined'],
  held: null,
  always: [contractIsSigned, terminationIsProposed, theOtherProposedIt],
  withData: [newestProposalIsMeant],
  after: (asked) => [happened(asked, 'TerminationProposed')],
  then: ({ proposal, reason }, asked) => [
    { type: 'TerminationDeclined', key: String(proposal), data: { n: proposal, by: sideOf(asked), reason } },
  ],
  offers: proposalOffered,
})
