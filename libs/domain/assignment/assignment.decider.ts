import { contractOfStream } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { acceptAssignment } from './accept-assignment.js'
import { assignmentFacts, type AssignmentFact } from './assignment.facts.js'
import { evolveAssignment, noAssignment, type AssignmentState } from './assignment.state.js'
import { proposeAssignment } from './propose-assignment.js'
import { provideRoom } from './provide-room.js'
import { refuseAssignment } from './refuse-assignment.js'

/** `assignment/<award>/<site>`: the provider at one site: proposed, taken in by the host, given a room. */
export const assignment = stream<AssignmentState, AssignmentFact>({
  kind: 'assignment',
  parent: contractOfStream,
  initial: noAssignment,
  evolve: evolveAssignment,
  facts: assignmentFacts,
  acts: [proposeAssignment, acceptAssignment, refuseAssignment, provideRoom],
})
