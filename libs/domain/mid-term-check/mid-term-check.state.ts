import type { Day } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { MidTermCheckFact } from './mid-term-check.facts.js'

/** `open` until it is concluded; `rectifying` until the provider answers; then `rechecking`; `passed` or `failed` in the end. `rounds`: orders so far. */
export type MidTermCheckState = {
  readonly status: 'open' | 'rectifying' | 'rechecking' | 'passed' | 'failed'
  readonly scheduledOn: Day | undefined
  readonly rounds: number
}

export const noMidTermCheck: MidTermCheckState = { status: 'open', scheduledOn: undefined, rounds: 0 }

export function evolveMidTermCheck(state: MidTermCheckState, fact: MidTermCheckFact): MidTermCheckState {
  switch (fact.type) {
    case 'MidTermCheckScheduled':
      return { ...state, scheduledOn: fact.data.on }
    case 'MidTermPassed':
      return { ...state, status: 'passed' }
    case 'MidTermFailed':
      return { ...state, status: 'failed' }
    case 'RectificationOrdered':
      return { ...state, status: 'rectifying', rounds: state.rounds + 1 }
    case 'RectificationSubmitted':
      return { ...state, status: 'rechecking' }
    default:
      return fact satisfies never
  }
}

/** A mid-term check as other streams see it. */
export const readMidTermCheck = stateReader<MidTermCheckState>('mid-term-check', noMidTermCheck, evolveMidTermCheck)
