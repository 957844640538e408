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
  proposedItThemselves,
  sideOf,
  terminationIsProposed,
} from './termination.guards.js'

const fields = {
  proposal: proposalMeant,
  reason: { kind: 'text', label: '说明', example: '街道撤并推迟' },
} as const satisfies Fields

/** Takes one's own proposal back before it is answered: the other party owes no answer any more. */
export const withdrawTermination = act<ContractState, ContractFact>()({
  name: 'WithdrawTermination',
  says: '撤回终止合同的提议',
  by: ['purchaser', 'provider'],
  happens: 'paper',
  fields,
  makes: ['TerminationWithdrawn'],
  held: null,
  always: [contractIsSigned, terminationIsProposed, proposedItThemselves],
  withData: [newestProposalIsMeant],
  after: (asked) => [happened(asked, 'TerminationProposed')],
  then: ({ proposal, reason }, asked) => [
    { type: 'TerminationWithdrawn', key: String(proposal), data: { n: proposal, by: sideOf(asked), reason } },
  ],
  offers: proposalOffered,
})
