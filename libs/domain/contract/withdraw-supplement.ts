import { act } from '../act.js'
import type { Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { supplementMeant, supplementOffered, supplementWaits, theyProposedIt, thisOneIsMeant } from './supplement.guards.js'
import { sideOf } from './termination.guards.js'

const fields = {
  supplement: supplementMeant,
  reason: { kind: 'text', label: '理由', example: '数量写错，另行提出' },
} as const satisfies Fields

/** Whoever proposed a supplement takes it back before all have signed: nobody owes a word about it any more. */
export const withdrawSupplement = act<ContractState, ContractFact>()({
  name: 'WithdrawSupplement',
  says: '撤回补充协议',
  by: ['purchaser', 'provider'],
  happens: 'paper',
  fields,
  makes: ['SupplementWithdrawn'],
  held: null,
  always: [contractIsSigned, supplementWaits, theyProposedIt],
  withData: [thisOneIsMeant],
  after: (asked) => [happened(asked, 'SupplementProposed')],
  then: ({ supplement: n, reason }, asked) => [
    { type: 'SupplementWithdrawn', key: String(n), data: { n, by: sideOf(asked), org: asked.context.actor.org, reason } },
  ],
  offers: supplementOffered,
})
