import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { AssignmentFact } from './assignment.facts.js'
import type { AssignmentState } from './assignment.state.js'

/** The host's own duty: a room for the service at its site. */
export const provideRoom = act<AssignmentState, AssignmentFact>()({
  name: 'ProvideRoom',
  says: '提供服务场地',
  by: ['host'],
  happens: 'here',
  fields: {
    room: { kind: 'text', label: '场地所在', example: '昱东街道党群服务中心二楼204室' },
  },
  makes: ['RoomProvided'],
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
