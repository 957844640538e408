import { act, refuse, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import { complaintPauses, type ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complainedOn, complaintIsOpen, complaintIsRaised } from './complaint.guards.js'

const fields = {
  why: { kind: 'oneOf', label: '不计算在处理期限内的原因', words: complaintPauses, example: 'correction' },
} as const satisfies Fields

/** From now on the time does not count in which finance is to decide (条例 第五十八条). */
export const pauseComplaint = act<ChallengeState, ChallengeFact>()({
  name: 'PauseComplaint',
  says: '投诉处理期限开始不计算',
  by: ['finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ComplaintPaused'],
  held: null,
  always: [complaintIsRaised, complaintIsOpen, notPaused],
  after: ({ context, stream }) => [complainedOn(context, stream)],
  then: ({ why }, { state }) => {
    const n = state.status === 'absent' ? 1 : state.pauses + 1
    return [{ type: 'ComplaintPaused', key: String(n), data: { n, why } }]
  },
})

function notPaused({ state }: Asked<ChallengeState>) {
  return state.status !== 'absent' && state.paused
    ? refuse('ComplaintAlreadyPaused', '投诉处理期限已经不再计算：所需时间届满的，请恢复计算')
    : undefined
}
