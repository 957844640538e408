import { act } from '../act.js'
import type { Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import { signatories, type ContractState } from './contract.state.js'
import { askedToRenew, renewalWaits, theirRenewalIsAsked } from './renewal.guards.js'

const fields = {
  reason: { kind: 'text', label: '理由', example: '人员不足，不再承接' },
} as const satisfies Fields

/** One of those who are asked does not go on: the contract ends with its service. */
export const declineRenewal = act<ContractState, ContractFact>()({
  name: 'DeclineRenewal',
  says: '不同意续签',
  by: signatories,
  happens: 'paper',
  fields,
  makes: ['RenewalDeclined'],
  held: null,
  always: [contractIsSigned, renewalWaits, theirRenewalIsAsked],
  after: (asked) => [happened(asked, 'RenewalDecided')],
  then: ({ reason }, asked) => [
    { type: 'RenewalDeclined', data: { by: askedToRenew(asked) ?? 'provider', org: asked.context.actor.org, reason } },
  ],
})
