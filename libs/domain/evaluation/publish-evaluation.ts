import { happened } from '../happened.js'
import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { partiesOfEvaluation } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** Publishes score and grade as the evaluator signed them. */
export const publishEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'PublishEvaluation',
  says: '公布评估结果',
  by: ['lead', 'purchaser'],
  happens: 'paper',
  fields: {
    address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
    disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
  },
  makes: ['EvaluationPublished'],
  parties: partiesOfEvaluation,
  held: null,
  always: [contractIsInForce, isSigned, notYetPublished],
  after: (asked) => [happened(asked, 'EvaluationSigned')],
  then: ({ address, disclosureReview }, { state }) =>
    state.draft ? [{ type: 'EvaluationPublished', data: { ...state.draft, address, disclosureReview } }] : [],
})

function isSigned({ state }: Asked<EvaluationState>) {
  return state.signed ? undefined : refuse('EvaluationNotSigned', '评估机构尚未签署报告', { owner: { role: 'evaluator' } })
}

function notYetPublished({ state }: Asked<EvaluationState>) {
  return state.published ? refuse('EvaluationAlreadyPublished', '评估结果已经公布') : undefined
}
