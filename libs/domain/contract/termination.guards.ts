import { refuse, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import type { ContractState } from './contract.state.js'

/** Which proposal is answered, or taken back: the newest is offered. */
export const proposalMeant = {
  kind: 'count',
  label: '所指的提议',
  help: '第几次提议',
  min: 1,
  example: 1,
} as const satisfies Fields[string]

/** Fills in the number of the proposal that stands. */
export const proposalOffered = ({ state }: Asked<ContractState>) => {
  const proposed = standing(state)
  return proposed === undefined ? {} : { proposal: { value: proposed.n } }
}

/** Which of the two parties of the procurement contract acts. */
export const sideOf = ({ state, context }: Asked<ContractState>): 'purchaser' | 'provider' =>
  state.status !== 'absent' && state.parties.provider?.includes(context.actor.org) === true ? 'provider' : 'purchaser'

export function terminationIsProposed({ state }: Asked<ContractState>) {
  return state.status === 'signed' && state.proposed === undefined
    ? refuse('TerminationNotProposed', '没有待答复的终止合同提议', { owner: { role: 'purchaser' } })
    : undefined
}

export function theOtherProposedIt(asked: Asked<ContractState>) {
  const proposed = standing(asked.state)
  if (proposed === undefined || proposed.by !== sideOf(asked)) return undefined
  const other = proposed.by === 'purchaser' ? 'provider' : 'purchaser'
  return refuse('OwnProposal', '任何一方不得擅自终止合同：本方提出的，须由对方答复；要收回的，请撤回提议', {
    owner: { role: other },
  })
}

export function proposedItThemselves(asked: Asked<ContractState>) {
  const proposed = standing(asked.state)
  return proposed === undefined || proposed.by === sideOf(asked)
    ? undefined
    : refuse('ProposalOfTheOther', '只有提议的一方可以撤回', { owner: { role: proposed.by } })
}

export function newestProposalIsMeant({ proposal }: { readonly proposal: number }, { state }: Asked<ContractState>) {
  const proposed = standing(state)
  if (proposed === undefined || proposed.n === proposal) return undefined
  return refuse('ProposalSuperseded', `最新的提议是第${proposed.n}次`)
}

/** The proposal that waits for its answer. */
const standing = (state: ContractState) => (state.status === 'absent' ? undefined : state.proposed)
