import { streamKey, type StreamId } from '#kernel'
import { attemptAt } from '../process.js'
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

/** The procurement that a challenge is about: `challenge/hs-mzj-2026.mz-06/1` → `procurement/hs-mzj-2026.mz-06/1`. */
export const procurementOfChallenge = (stream: StreamId): StreamId => attemptAt(streamKey(stream).split('/', 1)[0] ?? '', 1)
