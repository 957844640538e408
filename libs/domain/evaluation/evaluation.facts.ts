import type { Fen } from '#kernel'
import type { Subject } from '../context.js'
import type { FactDeclaration } from '../stream.js'

/** Scores are decimal strings of 100; the grade is the region's word (良好). */
export type Result = { readonly score: string; readonly grade: string }

/** `costs`: cost class of the 经费管理办法 → 分. `awardSeen`: whether the evaluator's own contract was found in this system. */
export type EvaluationFact =
  | {
      readonly type: 'SelfAssessmentSubmitted'
      readonly data: { readonly summary: string; readonly costs: Readonly<Record<string, Fen>>; readonly evidence: string }
    }
  | {
      readonly type: 'EvaluatorAppointed'
      readonly data: {
        readonly evaluator: string
        readonly awardOf: string
        readonly awardSeen: boolean
        readonly subject: Subject
      }
    }
  | {
      readonly type: 'IndicatorScored'
      readonly key: string
      readonly data: { readonly indicator: string; readonly score: string; readonly note: string }
    }
  | { readonly type: 'EvaluationDrafted'; readonly data: Result & { readonly findings: string } }
  | { readonly type: 'EvaluationReplied'; readonly data: { readonly reply: string } }
  | { readonly type: 'EvaluationSigned'; readonly data: Result }
  | {
      readonly type: 'EvaluationPublished'
      readonly data: Result & { readonly address: string; readonly disclosureReview: string }
    }

export const evaluationFacts = {
  SelfAssessmentSubmitted: { schema: 1, seenBy: 'parties', says: '机构自评' },
  EvaluatorAppointed: { schema: 1, seenBy: 'parties', says: '委托第三方评估' },
  IndicatorScored: {
    schema: 1,
    seenBy: { only: ['evaluator', 'lead'], until: 'EvaluationDrafted', then: 'parties' },
    says: '指标评分',
  },
  EvaluationDrafted: { schema: 1, seenBy: 'parties', says: '评估报告初稿' },
  EvaluationReplied: { schema: 1, seenBy: 'parties', says: '机构答复' },
  EvaluationSigned: { schema: 1, seenBy: 'parties', says: '签署评估报告' },
  EvaluationPublished: { schema: 1, seenBy: 'everyone', says: '公布评估结果' },
} as const satisfies { readonly [type in EvaluationFact['type']]: FactDeclaration }
