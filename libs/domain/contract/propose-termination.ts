import { happened } from '../happened.js'
import { act, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { terminationGrounds, type ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { paymentsOf, serviceIsNotOver, settlementFits } from './settlement.js'
import { sideOf } from './termination.guards.js'

const fields = {
  ground: { kind: 'oneOf', label: '终止的理由', words: terminationGrounds },
  reason: { kind: 'text', label: '说明', example: '街道撤并，服务点不再设置' },
  settled: { kind: 'amount', label: '结算金额', help: '已履行部分应付的总额，含已付和已申请的' },
} as const satisfies Fields
type ProposeTermination = DataOf<typeof fields>

/**
 * One party proposes to end the contract and says what the part performed comes to. Nothing ends by it: the other party
 * owes an answer. A newer proposal, of either, takes its place.
 */
export const proposeTermination = act<ContractState, ContractFact>()({
  name: 'ProposeTermination',
  says: '提议终止合同',
  by: ['purchaser', 'provider'],
  halfOf: 'TerminateContract',
  happens: 'paper',
  fields,
  makes: ['TerminationProposed'],
  reliesOn: paymentsOf,
  held: null,
  always: [contractIsSigned, serviceIsNotOver],
  withData: [settlementAddsUp],
  after: (asked) => [
    happened(asked, 'TerminationProposed'),
    happened(asked, 'TerminationDeclined'),
    happened(asked, 'TerminationWithdrawn'),
  ],
  then: ({ ground, reason, settled }, asked) => {
    const { state } = asked
    if (state.status === 'absent') return []
    const n = state.proposals + 1
    const by = sideOf(asked)
    return [{ type: 'TerminationProposed', key: `${n}/${by}`, data: { n, by, ground, reason, settled } }]
  },
  offers: ({ state }) => (state.status === 'absent' ? {} : { settled: { limit: state.terms.amount } }),
})

function settlementAddsUp(...[{ settled }, asked]: Parameters<DataGuard<ContractState, ProposeTermination>>) {
  return settlementFits(settled, asked)
}
