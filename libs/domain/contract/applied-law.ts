import type { ContractFact } from './contract.facts.js'
import type { ContractState } from './contract.state.js'

type Bought = Pick<Exclude<ContractState, { readonly status: 'absent' }>, 'route' | 'method' | 'voluntary' | 'terms'>
type Applied = Extract<ContractFact, { readonly type: 'ProcurementLawApplies' | 'OwnRuleApplies' }>

/** What applies to a contract that follows another of the same purchase: what applied to that. */
export function lawOf({ route, method, voluntary, terms }: Bought): Applied {
  if (route === 'selfRun') return { type: 'OwnRuleApplies', data: { method } }
  const key = terms.publicService ? 'public' : 'auxiliary'
  return { type: 'ProcurementLawApplies', key: voluntary ? 'choice' : key, data: { route } }
}
