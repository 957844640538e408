import { stream } from '../stream.js'
import { answerQuestion } from './answer-question.js'
import { challengeFacts, type ChallengeFact } from './challenge.facts.js'
import { evolveChallenge, noChallenge, procurementOfChallenge, type ChallengeState } from './challenge.state.js'
import { closeChallenge } from './close-challenge.js'
import { raiseQuestion } from './raise-question.js'

/** `challenge/<case>/<n>`: one question (质疑) and its answer. Complaints (投诉) come with the stage in full. */
export const challenge = stream<ChallengeState, ChallengeFact>({
  kind: 'challenge',
  parent: procurementOfChallenge,
  initial: noChallenge,
  evolve: evolveChallenge,
  facts: challengeFacts,
  acts: [raiseQuestion, answerQuestion, closeChallenge],
})
