import type { Day, Fen, Instant } from '#kernel'
import type { GradeEffect } from '#law'
import type { Subject } from '../context.js'
import type { Scorer } from '../contract/scorers.js'

/** Scores are decimal strings of 100; the grade is the region's word (良好). `vetoed`: what brought it down to that grade, where anything did. */
export type Result = { readonly score: string; readonly grade: string; readonly vetoed?: readonly string[] }

/** What was found that brings the grade down. */
export type VetoFound = { readonly item: string; readonly finding: string }

/** The scores of one who scores apart: an organization for its part, or a person of the evaluator. */
export type Sheet = {
  readonly by: 'evaluator' | Scorer['by']
  readonly org: string
  readonly person?: string
  readonly scores: readonly { readonly indicator: string; readonly score: string; readonly note: string }[]
}

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
  /** Key: whose they are, `host/tx-ly-host`; of the evaluator's persons by number, `evaluator/2`. */
  | { readonly type: 'PartsScored'; readonly key: string; readonly data: Sheet }
  /** `unscored`: who had not scored by the day for it, and was not waited for. */
  | {
      readonly type: 'EvaluationDrafted'
      readonly data: Result & {
        readonly findings: string
        readonly vetoes?: readonly VetoFound[]
        readonly unscored?: readonly Scorer[]
      }
    }
  | { readonly type: 'EvaluationReplied'; readonly data: { readonly reply: string } }
  /** The result by the scores as they are now; `was`: as they were drafted. */
  | {
      readonly type: 'EvaluationRevised'
      readonly data: Result & {
        readonly scores: readonly {
          readonly indicator: string
          readonly was: string
          readonly score: string
          readonly reason: string
        }[]
        readonly vetoes?: readonly VetoFound[]
      }
    }
  | { readonly type: 'EvaluationUpheld'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'PressureReported'
      readonly key: string
      readonly data: { readonly what: string; readonly by: string; readonly evidence?: string | undefined }
    }
  | { readonly type: 'EvaluationSigned'; readonly data: Result }
  /** A grade at which not all is paid, or it is to be evaluated again. Key: whether that is still to come. `due`: until when to put it right. */
  | {
      readonly type: 'GradeFailed'
      readonly key: 'again' | 'final'
      readonly data: Pick<GradeEffect, 'pay' | 'renew'> & { readonly grade: string; readonly by?: Day; readonly due?: Instant }
    }
  | {
      readonly type: 'EvaluationPublished'
      readonly data: Result & { readonly address: string; readonly disclosureReview: string }
    }
