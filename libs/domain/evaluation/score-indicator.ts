import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, termsOf } from '../contract/parent-contract.js'
import { isScoredApart } from '../contract/scorers.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { evaluatorIsAppointed, isScoreOfHundred, notYetDrafted, partiesOfEvaluation } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

const fields = {
  indicator: { kind: 'text', label: '指标', from: { list: 'indicators' }, max: 200, example: '服务量' },
  score: { kind: 'points', label: '得分', help: '百分制', orNumber: true },
  note: { kind: 'text', label: '说明', optional: true, example: '抽查20份记录，均与台账一致' },
} as const satisfies Fields
type ScoreIndicator = DataOf<typeof fields>

/** The evaluator scores one indicator, once: what was typed wrong is corrected before the draft, and revised after the reply to it. */
export const scoreIndicator = act<EvaluationState, EvaluationFact>()({
  name: 'ScoreIndicator',
  says: '评分',
  by: ['evaluator'],
  deed: 'evaluated',
  happens: 'here',
  fields,
  makes: ['IndicatorScored'],
  parties: partiesOfEvaluation,
  always: [contractIsInForce, evaluatorIsAppointed, scoresAreGivenOneByOne, notYetDrafted],
  withData: [indicatorIsOfTheContract, indicatorNotYetScored, indicatorScoreIsOfHundred],
  then: ({ indicator, score, note = '' }) => [
    { type: 'IndicatorScored', key: indicator, data: { indicator, score: String(score), note } },
  ],
})

function scoresAreGivenOneByOne(asked: Asked<EvaluationState>) {
  const terms = termsOf(asked)
  return terms && isScoredApart(terms) ? refuse('ScoredApart', '合同约定分别评分：请一次填写本方的全部指标') : undefined
}

type Guarded = Parameters<DataGuard<EvaluationState, ScoreIndicator>>

function indicatorIsOfTheContract(...[{ indicator }, asked]: Guarded) {
  const weights = termsOf(asked)?.indicatorWeights
  return weights && !(indicator in weights)
    ? refuse('UnknownIndicator', `合同约定的评估指标是${Object.keys(weights).join('、')}`)
    : undefined
}

function indicatorNotYetScored(...[{ indicator }, { state }]: Guarded) {
  return indicator in state.scores
    ? refuse('IndicatorAlreadyScored', `«${indicator}»已经评分：录入有误的，在提出初稿前更正`)
    : undefined
}

function indicatorScoreIsOfHundred(...[{ score }]: Guarded) {
  return isScoreOfHundred(score)
}
