import type { Day } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { AssignmentFact } from './assignment.facts.js'

/** `rounds`: how often it was proposed. `arrival`: the day that the newest proposal names, where it is another than the contract's. */
export type AssignmentState = {
  readonly status: 'absent' | 'proposed' | 'accepted' | 'refused'
  readonly rounds: number
  readonly arrival: Day | undefined
  readonly roomProvided: boolean
}

export const noAssignment: AssignmentState = { status: 'absent', rounds: 0, arrival: undefined, roomProvided: false }

export function evolveAssignment(state: AssignmentState, fact: AssignmentFact): AssignmentState {
  switch (fact.type) {
    case 'AssignmentProposed':
      return { ...state, status: 'proposed', rounds: state.rounds + 1, arrival: fact.data.arrival }
    case 'AssignmentAccepted':
      return { ...state, status: 'accepted' }
    case 'AssignmentRefused':
      return { ...state, status: 'refused' }
    case 'RoomProvided':
      return { ...state, roomProvided: true }
    default:
      return fact satisfies never
  }
}

/** Its host did not take the provider in by the day of the contract, `agreed`: another is agreed for this site, or none yet. */
export const isPostponed = ({ status, rounds, arrival }: AssignmentState, agreed: Day): boolean =>
  status === 'accepted' ? arrival !== undefined && arrival > agreed : status === 'refused' || rounds > 1

/** An assignment as other streams see it. */
export const readAssignment = stateReader<AssignmentState>('assignment', noAssignment, evolveAssignment)
