import type { StreamDeclaration } from '../declaration.js'
import type { EvaluationFact } from './evaluation.facts.js'

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
    EvaluationDrafted: {
      schema: 1,
      seenBy: 'parties',
      says: '评估报告初稿',
      heard: { contract: 'perStream' },
      tells: ({ score, grade }) => `提出评估报告初稿：${score}分，${grade}`,
    },
    EvaluationReplied: {
      schema: 1,
      seenBy: 'parties',
      says: '机构答复',
      heard: { contract: 'perStream' },
      tells: () => '答复了评估报告初稿',
    },
    EvaluationSigned: {
      schema: 1,
      seenBy: 'parties',
      says: '签署评估报告',
      heard: { contract: 'perStream' },
      tells: ({ score, grade }) => `签署评估报告：${score}分，${grade}`,
    },
    EvaluationPublished: {
      schema: 1,
      seenBy: 'everyone',
      says: '公布评估结果',
      heard: { contract: 'perStream' },
      tells: ({ score, grade }) => `公布评估结果：${score}分，${grade}`,
    },
  },
} as const satisfies StreamDeclaration<EvaluationFact>
