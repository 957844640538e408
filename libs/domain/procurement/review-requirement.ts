import { dayOf, type Refusal } from '#kernel'
import { keyReview } from '#law'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, isStatutory, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'
import { surveyOf } from './survey-needs.js'

/** `reviews`: ids of the reviews done (`non-discrimination`, `competition`, `policy`, `performance-risk`); `number`: of the review's record. */
export type ReviewRequirement = {
  readonly reviews: readonly string[]
  readonly legalAdviser: boolean
  readonly riskPlan: boolean
  readonly number: string
}

/** Reviews requirement and contract draft (财库〔2021〕22号). */
export const reviewRequirement = act<ProcurementState, ProcurementFact>()<ReviewRequirement>({
  name: 'ReviewRequirement',
  says: '审查采购需求',
  by: ['purchaser'],
  always: [procurementIsOpen, documentIsNotIssued, notYetReviewed, needsAreSurveyed],
  withData: [reviewIsComplete],
  then: (data) => [{ type: 'RequirementReviewed', data }],
})

function notYetReviewed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.reviewed ? refuse('RequirementAlreadyReviewed', '采购需求已经审查') : undefined
}

function needsAreSurveyed({ state, context }: Asked<ProcurementState>) {
  if (state.status !== 'open' || state.surveyed || !isStatutory(state)) return undefined
  const answer = surveyOf(state, dayOf(context.at))
  return answer.required
    ? refuseByLaw('NeedsNotSurveyed', `应当先开展需求调查：${answer.grounds.join('；')}`, answer.basis, {
        owner: { role: 'purchaser' },
      })
    : undefined
}

function reviewIsComplete(
  ...[data, { state, context }]: Parameters<DataGuard<ProcurementState, ReviewRequirement>>
): readonly Refusal[] {
  if (state.status === 'absent' || !isStatutory(state)) return []
  const answer = keyReview({
    on: dayOf(context.at),
    kind: state.detail.kind,
    budget: state.budget,
    publicService: state.detail.auxiliary !== true,
  })
  const missing = answer.reviews.filter(({ id }) => !data.reviews.includes(id)).map(({ words }) => words)
  return [
    ...(missing.length > 0 ? [refuseByLaw('KeyReviewIncomplete', `重点审查缺少：${missing.join('；')}`, answer.basis)] : []),
    ...(answer.legalAdviser && !data.legalAdviser
      ? [refuseByLaw('LegalAdviserMissing', '合同文本应当经过法律顾问审定', answer.basis)]
      : []),
    ...(answer.riskPlan && !data.riskPlan
      ? [refuseByLaw('RiskPlanMissing', '应当研究风险，提出处置措施和替代方案', answer.basis)]
      : []),
  ]
}
