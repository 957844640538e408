import { act, refuse, type Asked } from '../act.js'
import { numberBefore } from '../contract/numbered.js'
import { contractIsInForce, termsOf } from '../contract/parent-contract.js'
import { isScoredApart, ofTheEvaluator, type Scorer } from '../contract/scorers.js'
import type { Fields } from '../field.js'
import type { EvaluationFact } from './evaluation.facts.js'
import {
  evaluatorIsAppointed,
  notYetDrafted,
  packOf,
  partiesOfEvaluation,
  regionIsEncoded,
  selfAssessmentDue,
} from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'
import { missingOfTheEvaluator, missingScorers, resultOf, scoresIn, scoringDue } from './result.js'
import { vetoField, vetoesAreSaidOnce } from './vetoes.js'

const fields = {
  findings: { kind: 'text', label: '发现的情况', example: '专业服务规范，社区组织培育进度偏慢' },
  vetoes: vetoField,
} as const satisfies Fields

/**
 * The draft: the indicators' scores by the contract's weights, rounded and graded by the region's pack, and brought down by what was found that does so.
 * What was given apart is seen from here on. Whoever has not scored by the day for it is left out where the contract says so.
 */
export const draftEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'DraftEvaluation',
  says: '提出评估报告初稿',
  by: ['evaluator'],
  deed: 'evaluated',
  happens: 'here',
  fields,
  makes: ['EvaluationDrafted'],
  parties: partiesOfEvaluation,
  reliesOn: numberBefore,
  always: [
    contractIsInForce,
    evaluatorIsAppointed,
    notYetDrafted,
    isSelfAssessed,
    everyIndicatorScored,
    everyScorerHasScored,
    regionIsEncoded,
  ],
  withData: [vetoesAreSaidOnce],
  then: ({ findings, vetoes = [] }, asked) => {
    const [pack, terms] = [packOf(asked), termsOf(asked)]
    if (!pack?.known || !terms) return []
    const unscored = missingScorers(asked)
    return [
      {
        type: 'EvaluationDrafted',
        data: {
          ...resultOf(scoresIn(asked.state), terms, pack.pack, vetoes),
          findings,
          ...(vetoes.length === 0 ? {} : { vetoes }),
          ...(unscored.length === 0 ? {} : { unscored }),
        },
      },
    ]
  },
})

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
  const terms = termsOf(asked)
  if (!terms || isScoredApart(terms)) return undefined
  const missing = ofTheEvaluator(terms).filter((indicator) => !(indicator in asked.state.scores))
  return missing.length === 0
    ? undefined
    : refuse('IndicatorNotScored', `尚未评分：${missing.join('、')}`, { owner: { role: 'evaluator' } })
}

/** The evaluator's own always; those beside it until their day, or for as long as it takes where nothing else was agreed. */
function everyScorerHasScored(asked: Asked<EvaluationState>) {
  const terms = termsOf(asked)
  if (!terms || !isScoredApart(terms)) return undefined
  const own = missingOfTheEvaluator(asked, terms)
  const due = terms.withoutLateScores === true ? scoringDue(asked) : undefined
  const waitedFor = due && asked.context.at >= due.at ? [] : missingScorers(asked)
  return [
    ...(own === 0 ? [] : [refuse('PartsNotScored', `评估机构还有${own}人没有评分`, { owner: { role: 'evaluator' } })]),
    ...waitedFor.map(({ by, org, indicators }: Scorer) =>
      refuse('PartsNotScored', `${org}尚未评分：${indicators.join('、')}`, {
        owner: { role: by, org },
        ...(due === undefined ? {} : { notBefore: due.at }),
      }),
    ),
  ]
}
