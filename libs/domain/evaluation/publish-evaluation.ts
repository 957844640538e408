import { addDays, dayOf, endOf } from '#kernel'
import { happened } from '../happened.js'
import { act, refuse, type Asked } from '../act.js'
import { dayBy, termOf } from '../contract/clauses.js'
import { effectOf } from '../contract/evaluations.js'
import { numberOf } from '../contract/numbered.js'
import { contractIsInForce, termsOf } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { partiesOfEvaluation } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** Publishes score and grade as the evaluator signed them, with what follows from the grade by the contract. */
export const publishEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'PublishEvaluation',
  says: '公布评估结果',
  by: ['lead', 'purchaser'],
  happens: 'paper',
  fields: {
    address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
    disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
  },
  makes: ['GradeFailed', 'EvaluationPublished'],
  parties: partiesOfEvaluation,
  held: null,
  always: [contractIsInForce, isSigned, notYetPublished],
  after: (asked) => [happened(asked, 'EvaluationSigned')],
  then: ({ address, disclosureReview }, asked) => {
    const { draft } = asked.state
    return draft
      ? [...failedBy(draft.grade, asked), { type: 'EvaluationPublished', data: { ...draft, address, disclosureReview } }]
      : []
  },
})

/** What the grade asks for by the contract: only what is accepted is paid, or it is put right and evaluated again, so often. */
function failedBy(grade: string, asked: Asked<EvaluationState>): Extract<EvaluationFact, { readonly type: 'GradeFailed' }>[] {
  const terms = termsOf(asked)
  if (terms === undefined) return []
  const { pay, renew, reevaluate = 0, rectifyDays } = effectOf(terms, grade)
  if (pay === 'full' && reevaluate === 0) return []
  if (numberOf(asked.stream).round > reevaluate) return [{ type: 'GradeFailed', key: 'final', data: { grade, pay, renew } }]
  const { at, law } = asked.context
  const agreed = termOf(terms, 'grade-rectification')
  const by = rectifyDays === undefined ? dayBy(law, agreed, dayOf(at)) : addDays(dayOf(at), rectifyDays)
  return [{ type: 'GradeFailed', key: 'again', data: { grade, pay, renew, by, due: endOf(by) } }]
}

function isSigned({ state }: Asked<EvaluationState>) {
  return state.signed ? undefined : refuse('EvaluationNotSigned', '评估机构尚未签署报告', { owner: { role: 'evaluator' } })
}

function notYetPublished({ state }: Asked<EvaluationState>) {
  return state.published ? refuse('EvaluationAlreadyPublished', '评估结果已经公布') : undefined
}
