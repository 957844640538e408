import { compareScores, meanScore, type RegionPack } from '#law'
import { act, refuse, type Asked } from '../act.js'
import { numberBefore } from '../contract/numbered.js'
import { contractIsInForce, termsOf } from '../contract/parent-contract.js'
import type { EvaluationFact, Result } from './evaluation.facts.js'
import {
  evaluatorIsAppointed,
  notYetDrafted,
  packOf,
  partiesOfEvaluation,
  regionIsEncoded,
  selfAssessmentDue,
} from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** The draft: the indicators' scores by the contract's weights, rounded and graded by the region's pack. */
export const draftEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'DraftEvaluation',
  says: '提出评估报告初稿',
  by: ['evaluator'],
  deed: 'evaluated',
  happens: 'here',
  fields: {
    findings: { kind: 'text', label: '发现的情况', example: '专业服务规范，社区组织培育进度偏慢' },
  },
  makes: ['EvaluationDrafted'],
  parties: partiesOfEvaluation,
  reliesOn: numberBefore,
  always: [contractIsInForce, evaluatorIsAppointed, notYetDrafted, isSelfAssessed, everyIndicatorScored, regionIsEncoded],
  then: ({ findings }, asked) => {
    const [pack, terms] = [packOf(asked), termsOf(asked)]
    if (!pack?.known || !terms) return []
    return [{ type: 'EvaluationDrafted', data: { ...resultOf(asked.state.scores, terms.indicatorWeights, pack.pack), findings } }]
  },
})

/**
 * Weighted mean and grade: 92, 86, 90, 88 by 25, 35, 15, 25 → 88.60, 良好. Weights are whole numbers, so the weighted mean is the mean
 * with each score counted as often as it weighs. The grade is taken from the rounded score.
 */
export function resultOf(
  scores: Readonly<Record<string, string>>,
  weights: Readonly<Record<string, number>>,
  { grades, switches }: Pick<RegionPack, 'grades' | 'switches'>,
): Result {
  const counted = Object.entries(weights).flatMap(([indicator, weight]) =>
    Array.from({ length: weight }, () => scores[indicator] ?? '0'),
  )
  const score = meanScore(counted, switches.scoreRounding)
  const reached = [...grades].sort((a, b) => b.from - a.from).find(({ from }) => compareScores(score, from) >= 0)
  return { score, grade: reached?.grade ?? '' }
}

/** Whoever had their days to assess themselves and said nothing holds nothing up. */
function isSelfAssessed(asked: Asked<EvaluationState>) {
  if (asked.state.selfAssessed) return undefined
  const due = selfAssessmentDue(asked)
  return due && asked.context.at >= due.at
    ? undefined
    : refuse('NotSelfAssessed', '承接主体尚未提交自评报告', {
        owner: { role: 'provider' },
        ...(due === undefined ? {} : { notBefore: due.at }),
      })
}

function everyIndicatorScored(asked: Asked<EvaluationState>) {
  const missing = Object.keys(termsOf(asked)?.indicatorWeights ?? {}).filter((indicator) => !(indicator in asked.state.scores))
  return missing.length === 0
    ? undefined
    : refuse('IndicatorNotScored', `尚未评分：${missing.join('、')}`, { owner: { role: 'evaluator' } })
}
