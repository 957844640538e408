import type { StreamDeclaration } from '../declaration.js'
import { relations } from '../relation.js'
import type { EvaluationFact } from './evaluation.facts.js'

/** Why a grade is lower than its score says. */
const broughtDown = (vetoed: readonly string[] = []): string => (vetoed.length === 0 ? '' : `（一票否决：${vetoed.join('、')}）`)

/** `evaluation/<award>/<n>`: the third-party evaluation, from the provider's self-assessment to the published grade. */
export const evaluationStream = {
  kind: 'evaluation',
  says: '第三方评估',
  key: '{award}/{n}',
  address: 'contracts/{award}/evaluations/{n}',
  parent: 'contract/{award}',
  process: 'contract/{award}',
  facts: {
    SelfAssessmentSubmitted: {
      schema: 1,
      seenBy: 'parties',
      says: '机构自评',
      heard: { contract: 'perStream' },
      tells: () => '提交了自评报告和成本说明',
    },
    EvaluatorAppointed: {
      schema: 1,
      seenBy: 'parties',
      says: '委托第三方评估',
      heard: { contract: 'perStream' },
      tells: () => '委托了第三方评估机构',
    },
    IndicatorScored: {
      schema: 1,
      seenBy: { only: ['evaluator', 'lead'], until: 'EvaluationDrafted', then: 'parties' },
      says: '指标评分',
      tells: ({ indicator, score }) => `为«${indicator}»评分：${score}分`,
    },
    PartsScored: {
      schema: 1,
      // Nobody who scores sees what the others gave, nor does anybody else.
      seenBy: { only: [], until: 'EvaluationDrafted', then: 'parties' },
      says: '分别评分',
      heard: { contract: 'keyed' },
      tells: ({ scores }) => `分别评分：${scores.map(({ indicator, score }) => `«${indicator}»${score}分`).join('、')}`,
    },
    EvaluationDrafted: {
      schema: 1,
      seenBy: 'parties',
      says: '评估报告初稿',
      heard: { contract: 'perStream' },
      tells: ({ score, grade, vetoed, unscored = [] }) =>
        `提出评估报告初稿：${score}分，${grade}${broughtDown(vetoed)}${unscored.map(({ by, indicators }) => `；${relations[by]}逾期没有评分，«${indicators.join('»、«')}»不计分`).join('')}`,
    },
    EvaluationReplied: {
      schema: 1,
      seenBy: 'parties',
      says: '机构答复',
      heard: { contract: 'perStream' },
      tells: () => '答复了评估报告初稿',
    },
    EvaluationRevised: {
      schema: 1,
      seenBy: 'parties',
      says: '修改评估报告初稿',
      heard: { contract: 'perStream' },
      tells: ({ score, grade, scores, vetoed }) =>
        `修改评估报告初稿：${[...scores.map((one) => `«${one.indicator}»由${one.was}分改为${one.score}分（${one.reason}）`), `共${score}分`, grade].join('，')}${broughtDown(vetoed)}`,
    },
    EvaluationUpheld: {
      schema: 1,
      seenBy: 'parties',
      says: '维持评估报告初稿',
      heard: { contract: 'perStream' },
      tells: ({ reason }) => `维持评估报告初稿：${reason}`,
    },
    PressureReported: {
      schema: 1,
      seenBy: { only: ['supervisor'] },
      says: '报告对评估的干预',
      lasts: '报告的情况由监督单位处理',
      tells: ({ by }) => `报告了${by}对评估的干预`,
    },
    EvaluationSigned: {
      schema: 1,
      seenBy: 'parties',
      says: '签署评估报告',
      heard: { contract: 'perStream' },
      tells: ({ score, grade, vetoed }) => `签署评估报告：${score}分，${grade}${broughtDown(vetoed)}`,
    },
    GradeFailed: {
      schema: 1,
      seenBy: 'everyone',
      says: '评估等级须整改',
      heard: { contract: 'keyed' },
      tells: ({ grade, by, pay }) =>
        `评估等级为${grade}${pay === 'accepted' ? '，只支付验收合格的部分' : ''}${by === undefined ? '' : `，${by}前整改，期满后复评`}`,
    },
    EvaluationPublished: {
      schema: 1,
      seenBy: 'everyone',
      says: '公布评估结果',
      heard: { contract: 'perStream' },
      tells: ({ score, grade, vetoed }) => `公布评估结果：${score}分，${grade}${broughtDown(vetoed)}`,
    },
  },
} as const satisfies StreamDeclaration<EvaluationFact>
