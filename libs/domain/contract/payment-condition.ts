import type { ContractFact, TrancheCondition } from './contract.facts.js'
import type { ContractState } from './contract.state.js'

type ConditionMet = Extract<ContractFact, { readonly type: 'PaymentConditionMet' }>

/** The tranches that wait for what has come now, in any number and at any place among the others. Of a contract that ended early what was agreed on its end is paid alone. */
export const conditionMet = (state: ContractState, on: TrancheCondition): readonly ConditionMet[] =>
  state.status === 'drafted' || state.status === 'signed'
    ? state.terms.tranches
        .filter((tranche) => tranche.on === on && !state.conditionsMet.includes(tranche.n))
        .map((tranche) => ({ type: 'PaymentConditionMet', key: String(tranche.n), data: tranche }))
    : []
