import { stream } from '../stream.js'
import { challengeStream } from './challenge.stream.js'
import { answerQuestion } from './answer-question.js'
import type { ChallengeFact } from './challenge.facts.js'
import { challengeSubject, evolveChallenge, noChallenge, type ChallengeState } from './challenge.state.js'
import { closeChallenge } from './close-challenge.js'
import { lotsOfAsker, raiseQuestion } from './raise-question.js'
import { withdrawQuestion } from './withdraw-question.js'

/** The states and acts of a challenge. */
export const challenge = stream<ChallengeState, ChallengeFact>(challengeStream, {
  initial: noChallenge,
  evolve: evolveChallenge,
  acts: [raiseQuestion, answerQuestion, withdrawQuestion, closeChallenge],
  subject: challengeSubject,
  lists: { lots: lotsOfAsker },
  route: ({ state }) => (state.status === 'absent' ? undefined : state.route),
})
