import { act, refuse, type DataGuard } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { AssignmentFact } from './assignment.facts.js'
import { assignmentAwaitsReply, partiesOfSite } from './assignment.guards.js'
import type { AssignmentState } from './assignment.state.js'

/** `reason`: read by the purchaser, who may propose again. */
export type RefuseAssignment = { readonly reason: string }

/** The host of the site does not take the provider in, and says why. */
export const refuseAssignment = act<AssignmentState, AssignmentFact>()<RefuseAssignment>({
  name: 'RefuseAssignment',
  says: '不接收派驻',
  by: ['host'],
  parties: partiesOfSite,
  always: [contractIsInForce, assignmentAwaitsReply],
  withData: [reasonIsGiven],
  then: ({ reason }, { state }) => [{ type: 'AssignmentRefused', key: String(state.rounds), data: { reason } }],
})

function reasonIsGiven(...[{ reason }]: Parameters<DataGuard<AssignmentState, RefuseAssignment>>) {
  return reason.trim() === '' ? refuse('ReasonMissing', '请写明不接收的理由') : undefined
}
