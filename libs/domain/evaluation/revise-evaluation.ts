import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, termsOf } from '../contract/parent-contract.js'
import { resultOf } from './draft-evaluation.js'
import type { EvaluationFact } from './evaluation.facts.js'
import {
  draftIsNotAnswered,
  isDrafted,
  isScoreOfHundred,
  notYetSigned,
  packOf,
  partiesOfEvaluation,
  providerCouldReply,
  regionIsEncoded,
} from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

const fields = {
  scores: {
    kind: 'parts',
    label: '改动的评分',
    called: 'RevisedScore',
    fields: {
      indicator: { kind: 'text', label: '指标', max: 200, example: '专业服务质量' },
      score: { kind: 'points', label: '改为', help: '百分制', orNumber: true },
      reason: { kind: 'text', label: '理由', example: '机构补交督导记录，经核实' },
    },
  },
} as const satisfies Fields
type ReviseEvaluation = DataOf<typeof fields>

/**
 * The evaluator changes its draft, once, after the provider has replied or could have: each score that is another with its reason. What was scored
 * and drafted stays as it was, and the new stands beside it.
 */
export const reviseEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'ReviseEvaluation',
  says: '修改评估报告初稿',
  by: ['evaluator'],
  deed: 'evaluated',
  happens: 'here',
  fields,
  makes: ['EvaluationRevised'],
  parties: partiesOfEvaluation,
  always: [contractIsInForce, isDrafted, notYetSigned, draftIsNotAnswered, providerCouldReply, regionIsEncoded],
  withData: [somethingIsChanged, revisedScoresAreOfHundred],
  then: ({ scores }, asked) => {
    const [pack, terms] = [packOf(asked), termsOf(asked)]
    if (!pack?.known || !terms) return []
    const before = asked.state.scores
    const changed = scores.map(({ indicator, score, reason }) => ({
      indicator,
      was: before[indicator] ?? '',
      score: String(score),
      reason,
    }))
    const after = { ...before, ...Object.fromEntries(changed.map(({ indicator, score }) => [indicator, score])) }
    return [{ type: 'EvaluationRevised', data: { ...resultOf(after, terms.indicatorWeights, pack.pack), scores: changed } }]
  },
})

type Guarded = Parameters<DataGuard<EvaluationState, ReviseEvaluation>>

function somethingIsChanged(...[{ scores }, { state }]: Guarded) {
  if (scores.length === 0) return refuse('NothingRevised', '请写明改动的评分；不改动的，请说明理由予以维持')
  if (new Set(scores.map(({ indicator }) => indicator)).size < scores.length) return refuse('IndicatorTwice', '同一指标只写一次')
  return scores.flatMap(({ indicator, score }) => {
    const was = state.scores[indicator]
    if (was === undefined) return refuse('UnknownIndicator', `初稿中的评估指标是${Object.keys(state.scores).join('、')}`)
    return Number(was) === Number(score) ? refuse('NothingRevised', `«${indicator}»原为${was}分，没有改动`) : []
  })
}

function revisedScoresAreOfHundred(...[{ scores }]: Guarded) {
  return scores.flatMap(({ score }) => isScoreOfHundred(score) ?? [])
}
