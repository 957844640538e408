import { act, refuseByLaw, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { isDrafted, notYetSigned, partiesOfEvaluation, replyWindow } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** The evaluator signs what it drafted, after the provider's reply or when its days have passed. */
export const signEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'SignEvaluation',
  says: '签署评估报告',
  by: ['evaluator'],
  deed: 'evaluated',
  happens: 'here',
  fields: {},
  makes: ['EvaluationSigned'],
  parties: partiesOfEvaluation,
  always: [contractIsInForce, isDrafted, notYetSigned, providerCouldReply],
  then: (_data, { state }) => (state.draft ? [{ type: 'EvaluationSigned', data: state.draft }] : []),
})

function providerCouldReply(asked: Asked<EvaluationState>) {
  const due = asked.state.replied ? undefined : replyWindow(asked)
  return due && asked.context.at < due.at
    ? refuseByLaw('ReplyWindowOpen', `承接主体可以在${due.day}前答复`, due.basis, {
        owner: { role: 'provider' },
        notBefore: due.at,
      })
    : undefined
}
