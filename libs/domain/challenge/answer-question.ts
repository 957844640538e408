import { act, refuse, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import { remedies, type ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { contractsOf, follows, questionedBy, remedyFits } from './remedy.guards.js'

const fields = {
  upheld: { kind: 'flag', label: '质疑是否成立', example: false },
  remedy: {
    kind: 'oneOf',
    label: '成立后的处理',
    help: '财政部令第94号第十六条',
    words: remedies,
    when: { field: 'upheld', is: true },
    example: 'amend',
  },
  answer: { kind: 'text', label: '答复内容', example: '业绩要求对应服务清单第三项，质疑不成立' },
  number: { kind: 'text', label: '答复文号', max: 200, example: '黄民复〔2026〕3号' },
} as const satisfies Fields

/** Answers in writing; it may not refuse to take the question (法 第五十三条). Where it was right, it says what follows for the purchase. */
export const answerQuestion = act<ChallengeState, ChallengeFact>()({
  name: 'AnswerQuestion',
  says: '答复质疑',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['QuestionUpheld', 'QuestionAnswered'],
  reliesOn: (stream, state) => [...questionedBy(stream, state), ...contractsOf(state)],
  always: [isOpen],
  withData: [remedyFits],
  terms: ({ context, stream }) =>
    context.others
      .facts(stream)
      .filter((fact) => fact.kind === 'QuestionRaised')
      .map((fact) => ({ rule: 'question-reply', from: fact.on })),
  then: (data, { state }) => {
    const { remedy } = data
    return [
      ...(state.status !== 'absent' && data.upheld && follows(remedy)
        ? [{ type: 'QuestionUpheld' as const, key: String(state.attempt), data: { attempt: state.attempt, remedy } }]
        : []),
      { type: 'QuestionAnswered', ...(state.status !== 'absent' && state.voluntary ? { key: 'final' as const } : {}), data },
    ]
  },
})

function isOpen({ state }: Asked<ChallengeState>) {
  if (state.status === 'absent') return refuse('NoQuestion', '没有这项质疑')
  if (state.status === 'withdrawn') return refuse('QuestionAlreadyWithdrawn', '质疑已经撤回，无需答复')
  if (state.status === 'complained' || state.status === 'accepted')
    return refuse('ComplaintAlreadyRaised', '已经投诉，由财政部门处理', { owner: { role: 'finance' } })
  return state.status === 'open' ? undefined : refuse('QuestionAlreadyAnswered', '质疑已经答复')
}
