import { act } from '../act.js'
import type { Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { askedToTakeOver, serviceHasEnded, somethingIsHandedOver, theyTakeOver } from './hand-over.guards.js'

const fields = {
  reason: { kind: 'text', label: '缺少什么', example: '缺6月的个案记录' },
} as const satisfies Fields

/** One of those who take over misses something: the provider owes the hand-over again, and all are asked anew. */
export const returnHandOver = act<ContractState, ContractFact>()({
  name: 'ReturnHandOver',
  says: '退回移交',
  by: ['purchaser', 'host'],
  happens: 'paper',
  fields,
  makes: ['HandOverReturned'],
  held: null,
  always: [contractIsBinding, serviceHasEnded, somethingIsHandedOver, theyTakeOver],
  after: (asked) => [happened(asked, 'HandedOver')],
  then: ({ reason }, asked) => {
    const { state, context } = asked
    const by = askedToTakeOver(asked)
    if (state.status === 'absent' || by === undefined) return []
    const n = state.handOver.count
    return [{ type: 'HandOverReturned', key: String(n), data: { n, by, org: context.actor.org, reason } }]
  },
})
