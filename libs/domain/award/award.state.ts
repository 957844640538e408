import { streamKey, type StreamId } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { AwardFact } from './award.facts.js'

export type AwardState =
  { readonly status: 'absent' } | { readonly status: 'registered'; readonly purchaser: string; readonly provider: string }

export const noAward: AwardState = { status: 'absent' }

export function evolveAward(_state: AwardState, fact: AwardFact): AwardState {
  const { purchaser, provider } = fact.data
  return { status: 'registered', purchaser, provider }
}

/** The stream of an award's number: `mz-04-2026.1` → `award/mz-04-2026.1`. */
export const awardStream = (award: string): StreamId => `award/${award}`

/** The award's number: its case, a dot, its lot. */
export const hasAwardNumber = (stream: StreamId): boolean => /^[\w-]+\.\d+$/.test(streamKey(stream))

/** An award as other streams see it. */
export const readAward = stateReader<AwardState>('award', noAward, evolveAward)
