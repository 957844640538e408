import { sinceSignedAndBegun } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { assignmentStream } from './assignment.stream.js'
import { acceptAssignment } from './accept-assignment.js'
import { partiesOfSite } from './assignment.guards.js'
import type { AssignmentFact } from './assignment.facts.js'
import { evolveAssignment, noAssignment, type AssignmentState } from './assignment.state.js'
import { proposeAssignment } from './propose-assignment.js'
import { provideRoom } from './provide-room.js'
import { refuseAssignment } from './refuse-assignment.js'

/** The states and acts of an assignment. */
export const assignment = stream<AssignmentState, AssignmentFact>(assignmentStream, {
  initial: noAssignment,
  evolve: evolveAssignment,
  parties: partiesOfSite,
  since: sinceSignedAndBegun,
  acts: [proposeAssignment, acceptAssignment, refuseAssignment, provideRoom],
})
