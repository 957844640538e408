import { stream } from '../stream.js'
import { awardStream } from './award.stream.js'
import type { AwardFact } from './award.facts.js'
import { evolveAward, noAward, type AwardState } from './award.state.js'
import { registerAward } from './register-award.js'

/** The states and acts of an award registered. */
export const award = stream<AwardState, AwardFact>(awardStream, {
  initial: noAward,
  evolve: evolveAward,
  acts: [registerAward],
})
