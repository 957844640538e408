import { act, refuse, type Asked } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { owedByLaw } from './publish-contract.js'

/** Files a copy with the finance department of the same level (法 第四十七条: seven working days from signing). */
export const fileContract = act<ContractState, ContractFact>()({
  name: 'FileContract',
  says: '合同备案',
  by: ['purchaser', 'procurementAgent'],
  happens: 'paper',
  fields: {
    number: { kind: 'text', label: '财政部门的备案编号', max: 200, example: '黄财采备〔2026〕31号' },
  },
  makes: ['ContractFiled'],
  // 法 第四十七条: what was signed is filed whatever becomes of it.
  held: null,
  always: [contractIsBinding, notYetFiled],
  terms: (asked) => owedByLaw(asked, 'contract-filing'),
  then: (data) => [{ type: 'ContractFiled', data }],
})

function notYetFiled({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.filed ? refuse('ContractAlreadyFiled', '合同已经备案') : undefined
}
