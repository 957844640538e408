import { act, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { terminationGrounds, type ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { paymentsOf, serviceIsNotOver, settlementFits } from './settlement.js'

const fields = {
  ground: { kind: 'oneOf', label: '终止的理由', words: terminationGrounds },
  reason: { kind: 'text', label: '说明', example: '街道撤并，服务点不再设置' },
  settled: { kind: 'amount', label: '结算金额', help: '已履行部分应付的总额，含已付和已申请的' },
} as const satisfies Fields
type ProposeTermination = DataOf<typeof fields>

/** One party proposes to end the contract and what the part performed comes to. Nothing ends by it; a newer proposal takes its place. */
export const proposeTermination = act<ContractState, ContractFact>()({
  name: 'ProposeTermination',
  says: '提议终止合同',
  by: ['purchaser', 'provider'],
  happens: 'paper',
  fields,
  makes: ['TerminationProposed'],
  reliesOn: paymentsOf,
  always: [contractIsSigned, serviceIsNotOver],
  withData: [settlementAddsUp],
  then: ({ ground, reason, settled }, asked) => {
    const { state } = asked
    if (state.status === 'absent') return []
    const n = (state.proposed?.n ?? 0) + 1
    return [{ type: 'TerminationProposed', key: String(n), data: { n, by: sideOf(asked), ground, reason, settled } }]
  },
})

/** Which of the two parties of the procurement contract acts. */
export const sideOf = ({ state, context }: Asked<ContractState>): 'purchaser' | 'provider' =>
  state.status !== 'absent' && state.parties.provider?.includes(context.actor.org) === true ? 'provider' : 'purchaser'

function settlementAddsUp(...[{ settled }, asked]: Parameters<DataGuard<ContractState, ProposeTermination>>) {
  return settlementFits(settled, asked)
}
