import { dayOf, type Refusal } from '#kernel'
import { keyReview } from '#law'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, procurementIsOpen } from './procurement.guards.js'
import { isFirstAttempt, type ProcurementState } from './procurement.state.js'
import { surveyOf } from './survey-needs.js'

const fields = {
  reviews: {
    kind: 'texts',
    label: '已作的审查',
    words: {
      'non-discrimination': '非歧视性审查',
      competition: '竞争性审查',
      policy: '采购政策审查',
      'performance-risk': '履约风险审查',
    },
    example: ['non-discrimination', 'competition', 'policy', 'performance-risk'],
  },
  legalAdviser: { kind: 'flag', label: '有法律顾问意见' },
  riskPlan: { kind: 'flag', label: '有风险处置预案' },
  number: { kind: 'text', label: '审查记录的编号', max: 200, example: '黄民审〔2026〕3号' },
} as const satisfies Fields
type ReviewRequirement = DataOf<typeof fields>

/** Reviews requirement and contract draft (财库〔2021〕22号). */
export const reviewRequirement = act<ProcurementState, ProcurementFact>()({
  name: 'ReviewRequirement',
  says: '审查采购需求',
  by: ['purchaser'],
  deed: 'reviewed',
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['RequirementReviewed'],
  always: [procurementIsOpen, documentIsNotIssued, notYetReviewed, needsAreSurveyed],
  withData: [reviewIsComplete],
  then: (data) => [{ type: 'RequirementReviewed', data }],
})

function notYetReviewed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.reviewed ? refuse('RequirementAlreadyReviewed', '采购需求已经审查') : undefined
}

function needsAreSurveyed({ state, stream, context }: Asked<ProcurementState>) {
  if (state.status !== 'open' || state.surveyed || !isFirstAttempt(stream)) return undefined
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
  if (state.status === 'absent') return []
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
