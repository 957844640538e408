import { act, refuse, type Asked } from '../act.js'
import { happened } from '../happened.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complaintIsOpen, complaintIsRaised } from './complaint.guards.js'

/** What finance waited for is there: the time in which it is to decide counts again (条例 第五十八条). */
export const resumeComplaint = act<ChallengeState, ChallengeFact>()({
  name: 'ResumeComplaint',
  says: '投诉处理期限恢复计算',
  by: ['finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields: {},
  makes: ['ComplaintResumed'],
  held: null,
  always: [complaintIsRaised, complaintIsOpen, isPaused],
  after: (asked) => [happened(asked, 'ComplaintPaused')],
  then: (_data, { state }) =>
    state.status === 'absent' ? [] : [{ type: 'ComplaintResumed', key: String(state.pauses), data: { n: state.pauses } }],
})

function isPaused({ state }: Asked<ChallengeState>) {
  return state.status !== 'absent' && !state.paused
    ? refuse('ComplaintNotPaused', '投诉处理期限一直在计算', { owner: { role: 'finance' } })
    : undefined
}
