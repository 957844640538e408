import { act, refuse, type Asked } from '../act.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'

/** Answers in writing; it may not refuse to take the question (法 第五十三条). */
export const answerQuestion = act<ChallengeState, ChallengeFact>()({
  name: 'AnswerQuestion',
  says: '答复质疑',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields: {
    upheld: { kind: 'flag', label: '质疑是否成立', example: false },
    answer: { kind: 'text', label: '答复内容', example: '业绩要求对应服务清单第三项，质疑不成立' },
    number: { kind: 'text', label: '答复文号', max: 200, example: '黄民复〔2026〕3号' },
  },
  makes: ['QuestionAnswered'],
  always: [isOpen],
  terms: ({ context, stream }) =>
    context.others
      .facts(stream)
      .filter((fact) => fact.kind === 'QuestionRaised')
      .map((fact) => ({ rule: 'question-reply', from: fact.on })),
  then: (data) => [{ type: 'QuestionAnswered', data }],
})

function isOpen({ state }: Asked<ChallengeState>) {
  if (state.status === 'absent') return refuse('NoQuestion', '没有这项质疑')
  return state.status === 'open' ? undefined : refuse('QuestionAlreadyAnswered', '质疑已经答复')
}
