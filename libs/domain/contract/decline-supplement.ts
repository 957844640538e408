import { act } from '../act.js'
import type { Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import { signatories, type ContractState } from './contract.state.js'
import {
  askedAs,
  supplementMeant,
  supplementOffered,
  supplementWaits,
  theirWordIsAsked,
  thisOneIsMeant,
} from './supplement.guards.js'

const fields = {
  supplement: supplementMeant,
  reason: { kind: 'text', label: '理由', example: '人手不足，无法增加' },
} as const satisfies Fields

/** One of those who are asked does not agree: it comes to nothing, and the contract goes on as it was. */
export const declineSupplement = act<ContractState, ContractFact>()({
  name: 'DeclineSupplement',
  says: '不同意补充协议',
  by: signatories,
  happens: 'paper',
  fields,
  makes: ['SupplementDeclined'],
  held: null,
  always: [contractIsSigned, supplementWaits, theirWordIsAsked],
  withData: [thisOneIsMeant],
  after: (asked) => [happened(asked, 'SupplementProposed')],
  then: ({ supplement: n, reason }, asked) => [
    {
      type: 'SupplementDeclined',
      key: String(n),
      data: { n, by: askedAs(asked) ?? 'purchaser', org: asked.context.actor.org, reason },
    },
  ],
  offers: supplementOffered,
})
