import { streamKey, type StreamId } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import { isName, isPlanKey } from '../names.js'
import type { AwardFact } from './award.facts.js'

export type AwardState =
  { readonly status: 'absent' } | { readonly status: 'registered'; readonly purchaser: string; readonly provider: string }

export const noAward: AwardState = { status: 'absent' }

export function evolveAward(_state: AwardState, fact: AwardFact): AwardState {
  const { purchaser, provider } = fact.data
  return { status: 'registered', purchaser, provider }
}

/** The stream of an award's number: `hs-sgb-2026.mz-04.1` → `award/hs-sgb-2026.mz-04.1`. */
export const awardStream = (award: string): StreamId => `award/${award}`

/** The award's number: its plan, its line and its lot, and which award of the lot it is where there was one before. */
export const hasAwardNumber = (stream: StreamId): boolean => {
  const [plan = '', line = '', lot = '', ...more] = streamKey(stream).split('.')
  const [name = '', further = '2', ...rest] = lot.split(':')
  return more.length + rest.length === 0 && isPlanKey(plan) && [line, name].every(isName) && /^[2-9]$/.test(further)
}

/** The unit and the year of the plan that an award's number begins with: `hs-sgb-2026.mz-04.1` → hs-sgb, 2026. */
export function planOfAward(stream: StreamId): { readonly unit: string; readonly year: number } {
  const [plan = ''] = streamKey(stream).split('.', 1)
  const at = plan.lastIndexOf('-')
  return { unit: plan.slice(0, at), year: Number(plan.slice(at + 1)) }
}

/** An award as other streams see it. */
export const readAward = stateReader<AwardState>('award', noAward, evolveAward)
