import type { Refusal } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, hasNothingToAccept } from './contract.guards.js'
import type { ContractState } from './contract.state.js'

/** Closes the case once its account is settled, its performance reviewed, its papers archived and its acceptance published. */
export const closeContract = act<ContractState, ContractFact>()({
  name: 'CloseContract',
  says: '结项',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['ContractClosed'],
  always: [contractIsBinding, everythingIsDone],
  then: (_data, { state }) =>
    state.status === 'absent' || !state.settled
      ? []
      : [{ type: 'ContractClosed', data: { amount: state.terms.amount, paid: state.settled.paid } }],
})

function everythingIsDone({ state }: Asked<ContractState>): readonly Refusal[] {
  if (state.status === 'absent') return []
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
