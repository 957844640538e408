import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { contractIsInForce, contractOf, termsOf } from '../contract/parent-contract.js'
import { isScoredApart, ofTheEvaluator, scorerKey, scorersOf } from '../contract/scorers.js'
import type { DataOf, Fields } from '../field.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { evaluatorIsAppointed, isScoreOfHundred, notYetDrafted, partiesOfScoring } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

const fields = {
  scores: {
    kind: 'parts',
    label: '评分',
    help: '本方的全部指标，一次填写；提出初稿以前，其他各方看不到',
    called: 'PartScore',
    fields: {
      indicator: { kind: 'text', label: '指标', from: { list: 'parts' }, max: 200, example: '满意度' },
      score: { kind: 'points', label: '得分', help: '百分制', orNumber: true },
      note: { kind: 'text', label: '说明', optional: true, example: '居民代表30人，满意27人' },
    },
  },
} as const satisfies Fields
type ScoreParts = DataOf<typeof fields>

/**
 * Whoever scores apart gives all its scores at once and stands by them: each host, the supervising body, the lead for its part, and each person of the
 * evaluator for the evaluator's. Nobody else sees them before the draft; what was typed wrong is corrected until then.
 */
export const scoreParts = act<EvaluationState, EvaluationFact>()({
  name: 'ScoreParts',
  says: '分别评分',
  by: ['evaluator', 'host', 'supervisor', 'lead'],
  deed: 'evaluated',
  happens: 'here',
  fields,
  makes: ['PartsScored'],
  parties: partiesOfScoring,
  always: [contractIsInForce, evaluatorIsAppointed, scoresAreGivenApart, notYetDrafted, partsNotYetScored],
  withData: [partsAreAllScored, partScoresAreOfHundred],
  ofOnePerson: (made) => made.some(({ data }) => 'person' in data),
  then: ({ scores }, asked) =>
    sheetsOf(asked).map(({ key, by, org, person, indicators }) => ({
      type: 'PartsScored',
      key,
      data: {
        by,
        org,
        ...(person === undefined ? {} : { person }),
        scores: scores
          .filter(({ indicator }) => indicators.includes(indicator))
          .map(({ indicator, score, note = '' }) => ({ indicator, score: String(score), note })),
      },
    })),
})

type Sheet = {
  readonly key: string
  readonly by: 'evaluator' | 'host' | 'supervisor' | 'lead'
  readonly org: string
  readonly person?: string
  readonly indicators: readonly string[]
}

/** What whoever asks has still to score: the parts of its unit; of a person of the evaluator the evaluator's, while one of those agreed is missing. */
export function sheetsOf(asked: Asked<EvaluationState>): readonly Sheet[] {
  const contract = contractOf(asked)
  if (!contract) return []
  const { state, context } = asked
  const { terms, parties } = contract
  const { org } = context.actor
  const person = context.drafter ?? context.actor.person
  const theirs = scorersOf(terms, parties)
    .filter((one) => one.org === org && !(scorerKey(one) in state.sheets))
    .map((one) => ({ ...one, key: scorerKey(one) }))
  const own = Object.values(state.sheets).filter(({ by }) => by === 'evaluator')
  const complete = own.length >= (terms.evaluatorScorers ?? 1) || own.some((one) => one.person === person)
  const evaluators: Sheet = {
    key: `evaluator/${own.length + 1}`,
    by: 'evaluator',
    org,
    person,
    indicators: ofTheEvaluator(terms),
  }
  return [...theirs, ...(org !== state.evaluator || complete ? [] : [evaluators])]
}

function scoresAreGivenApart(asked: Asked<EvaluationState>) {
  const terms = termsOf(asked)
  return terms && !isScoredApart(terms) ? refuse('NotScoredApart', '合同没有约定分别评分，请由评估机构逐项评分') : undefined
}

function partsNotYetScored(asked: Asked<EvaluationState>) {
  const terms = termsOf(asked)
  return terms && isScoredApart(terms) && sheetsOf(asked).length === 0
    ? refuse('PartsAlreadyScored', '本方的指标已经评分：录入有误的，在提出初稿前更正')
    : undefined
}

type Guarded = Parameters<DataGuard<EvaluationState, ScoreParts>>

function partsAreAllScored(...[{ scores }, asked]: Guarded) {
  const owed = sheetsOf(asked).flatMap(({ indicators }) => indicators)
  const given = scores.map(({ indicator }) => indicator)
  return given.length === owed.length && owed.every((one) => given.includes(one))
    ? undefined
    : refuse('PartsIncomplete', `请填写本方评分的全部指标，每项一次：${owed.join('、')}`)
}

function partScoresAreOfHundred(...[{ scores }]: Guarded) {
  return scores.flatMap(({ score }) => isScoreOfHundred(score) ?? [])
}
