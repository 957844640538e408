import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { partiesOfEvaluation } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** `address`: where it stands for good; `disclosureReview`: the number of the disclosure review. */
export type PublishEvaluation = { readonly address: string; readonly disclosureReview: string }

/** Publishes score and grade as the evaluator signed them. */
export const publishEvaluation = act<EvaluationState, EvaluationFact>()<PublishEvaluation>({
  name: 'PublishEvaluation',
  says: '公布评估结果',
  by: ['lead', 'purchaser'],
  parties: partiesOfEvaluation,
  always: [contractIsInForce, isSigned, notYetPublished],
  then: ({ address, disclosureReview }, { state }) =>
    state.draft ? [{ type: 'EvaluationPublished', data: { ...state.draft, address, disclosureReview } }] : [],
})

function isSigned({ state }: Asked<EvaluationState>) {
  return state.signed ? undefined : refuse('EvaluationNotSigned', '评估机构尚未签署报告', { owner: { role: 'evaluator' } })
}

function notYetPublished({ state }: Asked<EvaluationState>) {
  return state.published ? refuse('EvaluationAlreadyPublished', '评估结果已经公布') : undefined
}
