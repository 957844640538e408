import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { meanScore } from '#law'
import { contractIsInForce, termsOf } from '../contract/parent-contract.js'
import { ofTheEvaluator } from '../contract/scorers.js'
import { sameData } from '../same-data.js'
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
import { resultOf, scoresIn } from './result.js'
import { vetoField, vetoesAreSaidOnce } from './vetoes.js'

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
  vetoes: { ...vetoField, help: '有改动的，写明改动后全部查实的情形；不填写的，与初稿相同' },
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
  withData: [somethingIsChanged, scoresAreTheEvaluators, revisedScoresAreOfHundred, vetoesAreSaidOnce],
  then: ({ scores, vetoes }, asked) => {
    const [pack, terms] = [packOf(asked), termsOf(asked)]
    if (!pack?.known || !terms) return []
    const before = scoresIn(asked.state)
    const changed = scores.map(({ indicator, score, reason }) => ({
      indicator,
      was: asOne(before[indicator] ?? []),
      score: String(score),
      reason,
    }))
    const after = { ...before, ...Object.fromEntries(changed.map(({ indicator, score }) => [indicator, [score]])) }
    const result = resultOf(after, terms, pack.pack, vetoes ?? asked.state.vetoes)
    return [{ type: 'EvaluationRevised', data: { ...result, scores: changed, ...(vetoes === undefined ? {} : { vetoes }) } }]
  },
})

/** Several scores of one indicator as the one they come to. */
const asOne = (scores: readonly string[]): string =>
  scores.length > 1 ? meanScore(scores, { decimals: 2, mode: 'half-up' }) : (scores[0] ?? '')

type Guarded = Parameters<DataGuard<EvaluationState, ReviseEvaluation>>

function somethingIsChanged(...[{ scores, vetoes }, { state }]: Guarded) {
  if (scores.length === 0 && (vetoes === undefined || sameData(vetoes, state.vetoes)))
    return refuse('NothingRevised', '请写明改动的评分；不改动的，请说明理由予以维持')
  if (new Set(scores.map(({ indicator }) => indicator)).size < scores.length) return refuse('IndicatorTwice', '同一指标只写一次')
  const before = scoresIn(state)
  return scores.flatMap(({ indicator, score }) => {
    const was = before[indicator]
    if (was === undefined) return refuse('UnknownIndicator', `初稿中的评估指标是${Object.keys(before).join('、')}`)
    return Number(asOne(was)) === Number(score) ? refuse('NothingRevised', `«${indicator}»原为${asOne(was)}分，没有改动`) : []
  })
}

/** What others have scored is theirs. */
function scoresAreTheEvaluators(...[{ scores }, asked]: Guarded) {
  const terms = termsOf(asked)
  const others = terms === undefined ? [] : scores.filter(({ indicator }) => !ofTheEvaluator(terms).includes(indicator))
  return others
    .filter(({ indicator }) => indicator in (terms?.indicatorWeights ?? {}))
    .map(({ indicator }) => refuse('ScoredByAnother', `«${indicator}»由其他方评分，评估机构不作改动`))
}

function revisedScoresAreOfHundred(...[{ scores }]: Guarded) {
  return scores.flatMap(({ score }) => isScoreOfHundred(score) ?? [])
}
