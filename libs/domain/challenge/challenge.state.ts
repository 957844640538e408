import { streamKey, type StreamId } from '#kernel'
import type { ChallengeFact } from './challenge.facts.js'

export type ChallengeState =
  | { readonly status: 'absent' }
  | { readonly status: 'open' | 'answered' | 'closed'; readonly provider: string; readonly upheld: boolean }

export const noChallenge: ChallengeState = { status: 'absent' }

export function evolveChallenge(state: ChallengeState, fact: ChallengeFact): ChallengeState {
  if (fact.type === 'QuestionRaised') return { status: 'open', provider: fact.data.provider, upheld: false }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'ContractSuspended':
      return state
    case 'QuestionAnswered':
      return { ...state, status: 'answered', upheld: fact.data.upheld }
    case 'ChallengeClosed':
      return { ...state, status: 'closed' }
    default:
      return fact satisfies never
  }
}

/** The procurement that a challenge is about: `challenge/mz-06-2026/1` → `procurement/mz-06-2026`. */
export const procurementOfChallenge = (stream: StreamId): StreamId => `procurement/${streamKey(stream).split('/', 1)[0] ?? ''}`
