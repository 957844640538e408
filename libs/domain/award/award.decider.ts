import { stream } from '../stream.js'
import { awardFacts, type AwardFact } from './award.facts.js'
import { evolveAward, noAward, type AwardState } from './award.state.js'
import { registerAward } from './register-award.js'

/** `award/<award>`: the result of a purchase that is not run here. */
export const award = stream<AwardState, AwardFact>({
  kind: 'award',
  initial: noAward,
  evolve: evolveAward,
  facts: awardFacts,
  acts: [registerAward],
})
