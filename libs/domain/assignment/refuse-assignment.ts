import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { AssignmentFact } from './assignment.facts.js'
import { assignmentAwaitsReply } from './assignment.guards.js'
import type { AssignmentState } from './assignment.state.js'

const fields = {
  reason: { kind: 'text', label: '不接收的理由', example: '场地正在改造，五月才能使用' },
} as const satisfies Fields
type RefuseAssignment = DataOf<typeof fields>

/** The host of the site does not take the provider in, and says why. */
export const refuseAssignment = act<AssignmentState, AssignmentFact>()({
  name: 'RefuseAssignment',
  says: '不接收派驻',
  by: ['host'],
  happens: 'here',
  fields,
  makes: ['AssignmentRefused'],
  always: [contractIsInForce, assignmentAwaitsReply],
  withData: [reasonIsGiven],
  then: ({ reason }, { state }) => [{ type: 'AssignmentRefused', key: String(state.rounds), data: { reason } }],
})

function reasonIsGiven(...[{ reason }]: Parameters<DataGuard<AssignmentState, RefuseAssignment>>) {
  return reason.trim() === '' ? refuse('ReasonMissing', '请写明不接收的理由') : undefined
}
