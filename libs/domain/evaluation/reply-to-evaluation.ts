import { act, refuse, refuseByLaw, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { isDrafted, notYetSigned, partiesOfEvaluation, replyWindow } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** The provider replies to the draft, once, within the contract's days. */
export const replyToEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'ReplyToEvaluation',
  says: '答复评估意见',
  by: ['provider'],
  happens: 'here',
  fields: {
    reply: { kind: 'text', label: '答复', example: '两家社区组织已于十月备案，附备案通知书编号' },
  },
  makes: ['EvaluationReplied'],
  parties: partiesOfEvaluation,
  always: [contractIsInForce, isDrafted, notYetSigned, notYetReplied, withinReplyWindow],
  then: ({ reply }) => [{ type: 'EvaluationReplied', data: { reply } }],
})

function notYetReplied({ state }: Asked<EvaluationState>) {
  return state.replied ? refuse('AlreadyReplied', '已经答复') : undefined
}

function withinReplyWindow(asked: Asked<EvaluationState>) {
  const due = replyWindow(asked)
  return due && asked.context.at > due.at ? refuseByLaw('ReplyAfterWindow', `答复期至${due.day}`, due.basis) : undefined
}
