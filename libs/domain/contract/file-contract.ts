import { act, refuse, type Asked } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { signedOn } from './publish-contract.js'

/** `number`: the number under which the finance department took the copy in. */
export type FileContract = { readonly number: string }

/** Files a copy with the finance department of the same level (法 第四十七条: seven working days from signing). */
export const fileContract = act<ContractState, ContractFact>()<FileContract>({
  name: 'FileContract',
  says: '合同备案',
  by: ['purchaser', 'procurementAgent'],
  always: [contractIsSigned, notYetFiled],
  terms: ({ context, stream }) => signedOn(context.others.facts(stream)).map((from) => ({ rule: 'contract-filing', from })),
  then: (data) => [{ type: 'ContractFiled', data }],
})

function notYetFiled({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.filed ? refuse('ContractAlreadyFiled', '合同已经备案') : undefined
}
