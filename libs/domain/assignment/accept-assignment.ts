import { endOf } from '#kernel'
import { act } from '../act.js'
import { contractIsInForce, partOfStream } from '../contract/parent-contract.js'
import type { AssignmentFact } from './assignment.facts.js'
import { assignmentAwaitsReply } from './assignment.guards.js'
import type { AssignmentState } from './assignment.state.js'

/** The host of the site takes the provider in. */
export const acceptAssignment = act<AssignmentState, AssignmentFact>()({
  name: 'AcceptAssignment',
  says: '接收派驻',
  by: ['host'],
  happens: 'here',
  fields: {},
  makes: ['AssignmentAccepted'],
  always: [contractIsInForce, assignmentAwaitsReply],
  then: (_data, { state: { arrival }, stream, context }) => [
    {
      type: 'AssignmentAccepted',
      data: {
        site: partOfStream(stream),
        host: context.actor.org,
        ...(arrival === undefined ? {} : { arrival, due: endOf(arrival) }),
      },
    },
  ],
})
