import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { isDrafted, notYetSigned, partiesOfEvaluation, providerCouldReply } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** The evaluator signs its draft as it stands: after the provider's reply was answered, or when the days for one have passed. */
export const signEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'SignEvaluation',
  says: '签署评估报告',
  by: ['evaluator'],
  deed: 'evaluated',
  happens: 'here',
  fields: {},
  makes: ['EvaluationSigned'],
  parties: partiesOfEvaluation,
  always: [contractIsInForce, isDrafted, notYetSigned, providerCouldReply, replyIsAnswered],
  then: (_data, { state }) => (state.draft ? [{ type: 'EvaluationSigned', data: state.draft }] : []),
})

function replyIsAnswered({ state }: Asked<EvaluationState>) {
  return state.replied && !state.answered
    ? refuse('ReplyNotAnswered', '承接主体已经答复：请修改初稿，或者说明理由予以维持', { owner: { role: 'evaluator' } })
    : undefined
}
