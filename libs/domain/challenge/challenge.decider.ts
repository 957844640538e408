import { resumeClock } from '../clock/resume-clock.js'
import { stopClock } from '../clock/stop-clock.js'
import { stream } from '../stream.js'
import { acceptComplaint } from './accept-complaint.js'
import { decideComplaint } from './decide-complaint.js'
import { declineComplaint } from './decline-complaint.js'
import { pauseComplaint } from './pause-complaint.js'
import { raiseComplaint } from './raise-complaint.js'
import { resumeComplaint } from './resume-complaint.js'
import { suspendProcurement } from './suspend-procurement.js'
import { withdrawComplaint } from './withdraw-complaint.js'
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
  acts: [
    raiseQuestion,
    answerQuestion,
    withdrawQuestion,
    raiseComplaint,
    acceptComplaint,
    declineComplaint,
    suspendProcurement,
    pauseComplaint,
    resumeComplaint,
    decideComplaint,
    withdrawComplaint,
    closeChallenge,
    stopClock,
    resumeClock,
  ],
  subject: challengeSubject,
  lists: { lots: lotsOfAsker },
  route: ({ state }) => (state.status === 'absent' ? undefined : state.route),
})
