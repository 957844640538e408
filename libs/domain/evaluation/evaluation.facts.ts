import type { Fen } from '#kernel'
import type { Subject } from '../context.js'

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
