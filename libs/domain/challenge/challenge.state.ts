import type { Parties, Subject } from '../context.js'
import { boundByLaw, type Route } from '../plan/plan-line.js'
import type { ChallengeFact } from './challenge.facts.js'

export type ChallengeState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open' | 'answered' | 'closed'
      readonly provider: string
      readonly parties: Parties
      readonly region: string
      readonly method: string | null
      readonly route: Route
      readonly voluntary: boolean
      readonly upheld: boolean
    }

export const noChallenge: ChallengeState = { status: 'absent' }

export function evolveChallenge(state: ChallengeState, fact: ChallengeFact): ChallengeState {
  if (fact.type === 'QuestionRaised') {
    const { provider, parties, region, method, route, voluntary = false } = fact.data
    return { status: 'open', provider, parties, region, method, route, voluntary, upheld: false }
  }
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

export const challengeSubject = (state: ChallengeState): Subject =>
  state.status === 'absent'
    ? { parties: {}, region: '' }
    : {
        parties: state.parties,
        region: state.region,
        ...(state.method === null ? {} : { method: state.method }),
        ...(boundByLaw(state) ? {} : { unbound: true }),
      }
