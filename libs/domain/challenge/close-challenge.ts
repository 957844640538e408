import { act, refuse, type Asked } from '../act.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'

/** Closes a challenge that was answered or taken back, and whose complaint, if there was one, has ended. Asked by its process, once the contract's clocks run again. */
export const closeChallenge = act<ChallengeState, ChallengeFact>()({
  name: 'CloseChallenge',
  says: '质疑办结',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['ChallengeClosed'],
  always: [isOver],
  then: (_data, { state }) => (state.status === 'absent' ? [] : [{ type: 'ChallengeClosed', data: { upheld: state.upheld } }]),
})

function isOver({ state }: Asked<ChallengeState>) {
  return state.status === 'answered' || state.status === 'withdrawn' || state.status === 'over'
    ? undefined
    : refuse('QuestionNotAnswered', '质疑尚未答复', { owner: { role: 'purchaser' } })
}
