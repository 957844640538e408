import type { Refusal } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, hasNothingToAccept } from './contract.guards.js'
import type { ContractState } from './contract.state.js'

/** Closes the case once its account is settled, its performance reviewed, its papers archived and its acceptance published; one that was voided at once. */
export const closeContract = act<ContractState, ContractFact>()({
  name: 'CloseContract',
  says: '结项',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['ContractClosed'],
  always: [contractHasEnded, everythingIsDone],
  then: (_data, { state }) => {
    if (state.status === 'absent') return []
    if (state.status === 'voided') return [{ type: 'ContractClosed', data: { amount: '0', paid: '0', voided: true } }]
    return state.settled ? [{ type: 'ContractClosed', data: { amount: state.terms.amount, paid: state.settled.paid } }] : []
  },
})

/** Of one that was voided nothing is left to do. */
function contractHasEnded(asked: Asked<ContractState>) {
  return asked.state.status === 'voided' ? undefined : contractIsBinding(asked)
}

function everythingIsDone({ state }: Asked<ContractState>): readonly Refusal[] {
  if (state.status === 'absent' || state.status === 'voided') return []
  const owner = { role: 'purchaser' }
  return [
    ...(state.acceptancePublished || hasNothingToAccept(state)
      ? []
      : [refuse('AcceptanceNotPublished', '验收结果尚未公告', { owner })]),
    ...(state.settled ? [] : [refuse('NotSettled', '尚未决算', { owner })]),
    ...(state.reviewed ? [] : [refuse('NotReviewed', '尚未绩效自评', { owner })]),
    ...(state.archived ? [] : [refuse('NotArchived', '尚未归档', { owner })]),
  ]
}
