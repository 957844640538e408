import { streamKey, type StreamId } from '#kernel'
import type { Parties, Subject } from '../context.js'
import { boundByLaw, type Route } from '../plan/plan-line.js'
import { stateReader } from '../contract/read-state.js'
import { attemptAt } from '../process.js'
import type { ChallengeFact, PurchaseStep, Questioned, Remedy } from './challenge.facts.js'

/**
 * `open` until it is `answered` or taken back (`withdrawn`); where its asker complains `complained`, then `accepted` by finance, `over` with its decision or without one;
 * `closed` at the end.
 */
export type ChallengeState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open' | 'answered' | 'withdrawn' | 'complained' | 'accepted' | 'over' | 'closed'
      readonly provider: string
      readonly parties: Parties
      readonly region: string
      readonly method: string | null
      readonly route: Route
      readonly voluntary: boolean
      readonly about: Questioned
      readonly step: PurchaseStep | undefined
      readonly attempt: number
      readonly lots: readonly string[]
      readonly upheld: boolean
      /** The awards of its lots, or those that come next where there were none. */
      readonly awards: readonly string[]
      /** Whether finance had the purchase stand still; whether, and how often, its own time did not count. */
      readonly suspended: boolean
      readonly paused: boolean
      readonly pauses: number
      /** What follows for the purchase, as it was last found: what an answer asked for stands, though a complaint of it is rejected. */
      readonly remedy: Remedy | undefined
    }

export const noChallenge: ChallengeState = { status: 'absent' }

export function evolveChallenge(state: ChallengeState, fact: ChallengeFact): ChallengeState {
  if (fact.type === 'QuestionRaised') {
    const { letter: _letter, matter: _matter, voluntary = false, awards = [], step, ...raised } = fact.data
    return {
      status: 'open',
      ...raised,
      step,
      voluntary,
      awards,
      upheld: false,
      suspended: false,
      paused: false,
      pauses: 0,
      remedy: undefined,
    }
  }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'ContractSuspended':
      return state
    case 'QuestionUpheld':
    case 'ComplaintUpheld':
      return { ...state, remedy: fact.data.remedy }
    case 'QuestionAnswered':
      return { ...state, status: 'answered', upheld: fact.data.upheld }
    case 'QuestionWithdrawn':
      return { ...state, status: 'withdrawn' }
    case 'ComplaintRaised':
      return { ...state, status: 'complained', awards: fact.data.awards }
    case 'ComplaintAccepted':
      return { ...state, status: 'accepted' }
    case 'ProcurementSuspended':
      return { ...state, suspended: true }
    case 'ComplaintPaused':
      return { ...state, paused: true, pauses: fact.data.n }
    case 'ComplaintResumed':
      return { ...state, paused: false }
    case 'ComplaintDecided':
      return { ...state, status: 'over', upheld: fact.data.upheld }
    case 'ComplaintDeclined':
    case 'ComplaintWithdrawn':
      return { ...state, status: 'over' }
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

/** The attempt at the purchase that a question is about. */
export const attemptQuestioned = (challenge: StreamId, attempt: number): StreamId =>
  attemptAt(streamKey(challenge).split('/', 1)[0] ?? '', attempt)

/** A question as the purchase it is about sees it. */
export const readChallenge = stateReader<ChallengeState>('challenge', noChallenge, evolveChallenge)
