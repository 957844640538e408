import { act, refuse, type Asked } from '../act.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'

/** `number`: of the letter of reply, which goes to the questioner and to all other suppliers concerned. */
export type AnswerQuestion = { readonly upheld: boolean; readonly answer: string; readonly number: string }

/** Answers in writing; it may not refuse to take the question (法 第五十三条). */
export const answerQuestion = act<ChallengeState, ChallengeFact>()<AnswerQuestion>({
  name: 'AnswerQuestion',
  says: '答复质疑',
  by: ['purchaser', 'procurementAgent'],
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
