import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce, contractOf, partOfStream } from '../contract/parent-contract.js'
import type { AssignmentFact } from './assignment.facts.js'
import { siteIsAgreed } from './assignment.guards.js'
import type { AssignmentState } from './assignment.state.js'

/** Proposes the contract's provider to the host of one of its sites; again after a refusal. */
export const proposeAssignment = act<AssignmentState, AssignmentFact>()({
  name: 'ProposeAssignment',
  says: '派驻机构',
  by: ['purchaser'],
  happens: 'here',
  fields: {},
  makes: ['AssignmentProposed'],
  always: [contractIsInForce, siteIsAgreed, notAlreadyProposed],
  then: (_data, asked) => [
    {
      type: 'AssignmentProposed',
      key: String(asked.state.rounds + 1),
      data: { site: partOfStream(asked.stream), provider: contractOf(asked)?.parties.provider?.[0] ?? '' },
    },
  ],
})

function notAlreadyProposed({ state }: Asked<AssignmentState>) {
  return state.status === 'proposed' || state.status === 'accepted'
    ? refuse('AssignmentAlreadyProposed', '已经提出派驻')
    : undefined
}
