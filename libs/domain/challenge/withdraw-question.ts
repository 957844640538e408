import { act, refuse, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'

const fields = {
  reason: { kind: 'text', label: '撤回的理由', optional: true, example: '经采购人说明，不再质疑' },
} as const satisfies Fields

/** Takes a question back before it is answered: what it held goes on, and no answer is owed any more. */
export const withdrawQuestion = act<ChallengeState, ChallengeFact>()({
  name: 'WithdrawQuestion',
  says: '撤回质疑',
  by: ['provider'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['QuestionWithdrawn'],
  always: [isNotYetAnswered, isTheirs],
  then: (data) => [{ type: 'QuestionWithdrawn', data }],
})

function isNotYetAnswered({ state }: Asked<ChallengeState>) {
  switch (state.status) {
    case 'absent':
      return refuse('NoQuestion', '没有这项质疑')
    case 'open':
      return undefined
    case 'closed':
      return refuse('QuestionClosed', '质疑已经办结')
    case 'complained':
    case 'accepted':
      return refuse('ComplaintAlreadyRaised', '已经投诉：不再质疑和投诉的，请撤回投诉')
    case 'withdrawn':
      return refuse('QuestionAlreadyWithdrawn', '质疑已经撤回')
    default:
      return refuse('QuestionAlreadyAnswered', '质疑已经答复，不能再撤回：对答复不满意的，可以向财政部门投诉')
  }
}

/** Who won is told of it too, and takes nothing of others back; what was taken back on the platform is registered by whoever runs the purchase. */
function isTheirs({ state, context }: Asked<ChallengeState>) {
  return state.status === 'absent' || state.route === 'platform' || state.provider === context.actor.org
    ? undefined
    : refuse('QuestionOfAnother', '质疑由提出的供应商自己撤回', { owner: { role: 'provider', org: state.provider } })
}
