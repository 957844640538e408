import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { AssignmentFact } from './assignment.facts.js'
import { partiesOfSite } from './assignment.guards.js'
import type { AssignmentState } from './assignment.state.js'

/** `room`: where it is, as people find it. */
export type ProvideRoom = { readonly room: string }

/** The host's own duty: a room for the service at its site. */
export const provideRoom = act<AssignmentState, AssignmentFact>()<ProvideRoom>({
  name: 'ProvideRoom',
  says: '提供服务场地',
  by: ['host'],
  parties: partiesOfSite,
  always: [contractIsInForce, assignmentIsAccepted, roomNotYetProvided],
  then: (data) => [{ type: 'RoomProvided', data }],
})

function assignmentIsAccepted({ state }: Asked<AssignmentState>) {
  return state.status === 'accepted'
    ? undefined
    : refuse('AssignmentNotAccepted', '请先接收派驻的机构', { owner: { role: 'host' } })
}

function roomNotYetProvided({ state }: Asked<AssignmentState>) {
  return state.roomProvided ? refuse('RoomAlreadyProvided', '服务场地已经提供') : undefined
}
