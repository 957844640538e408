import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readProcurement } from '../procurement/procurement.state.js'
import { standingOf } from './awards-questioned.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complaintIsInTime, complaintIsTheirs } from './complaint.guards.js'
import { questionedBy } from './remedy.guards.js'

const fields = {
  letter: { kind: 'file', label: '投诉书' },
  fromReply: {
    kind: 'text',
    label: '基于质疑答复内容提出的投诉事项',
    help: '没有的不填写；其他投诉事项即已质疑的事项',
    optional: true,
    example: '答复所称业绩证明与响应文件不一致',
  },
} as const satisfies Fields
type RaiseComplaint = DataOf<typeof fields>

/**
 * Complains to finance of an answer, or of having got none (法 第五十五条). What is complained of is what was questioned (条例 第五十五条), and what arises from the
 * answer (令94 第二十条).
 */
export const raiseComplaint = act<ChallengeState, ChallengeFact>()({
  name: 'RaiseComplaint',
  says: '提出投诉',
  by: ['provider', 'finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ComplaintRaised'],
  held: null,
  reliesOn: (stream, state) => questionedBy(stream, state),
  always: [mayComplain, complaintIsTheirs, complaintIsInTime],
  withData: [answerIsThere],
  then: (data, { state, stream, context }) => {
    const lots = state.status === 'absent' ? [] : state.lots
    const awards = questionedBy(stream, state).flatMap((one) => standingOf(readProcurement(context, one), lots))
    return [{ type: 'ComplaintRaised', data: { ...data, awards: awards.map(({ award }) => award) } }]
  },
})

function mayComplain({ state }: Asked<ChallengeState>) {
  switch (state.status) {
    case 'absent':
      return refuse('NoQuestion', '没有这项质疑：投诉以前应当先提出质疑', { owner: { role: 'provider' } })
    case 'open':
    case 'answered':
      return state.voluntary
        ? refuse('NoProcurementLaw', '限额标准以下自愿采用法定方式的，不适用投诉：请向购买主体反映', {
            owner: { role: 'purchaser' },
          })
        : undefined
    case 'withdrawn':
      return refuse('QuestionAlreadyWithdrawn', '质疑已经撤回，不能投诉')
    default:
      return refuse('ComplaintAlreadyRaised', '已经投诉')
  }
}

/** Nothing arises from an answer that was not given. */
function answerIsThere(...[{ fromReply }, { state }]: Parameters<DataGuard<ChallengeState, RaiseComplaint>>) {
  return fromReply !== undefined && state.status === 'open'
    ? refuse('NoReplyToComplainOf', '尚未答复，没有基于答复内容的投诉事项', { owner: { role: 'purchaser' } })
    : undefined
}
