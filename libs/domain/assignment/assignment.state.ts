import type { AssignmentFact } from './assignment.facts.js'

/** `rounds`: how often it was proposed. */
export type AssignmentState = {
  readonly status: 'absent' | 'proposed' | 'accepted' | 'refused'
  readonly rounds: number
  readonly roomProvided: boolean
}

export const noAssignment: AssignmentState = { status: 'absent', rounds: 0, roomProvided: false }

export function evolveAssignment(state: AssignmentState, fact: AssignmentFact): AssignmentState {
  switch (fact.type) {
    case 'AssignmentProposed':
      return { ...state, status: 'proposed', rounds: state.rounds + 1 }
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
