import type { Citation, Day, Fen } from '#kernel'
import type { Parties } from '../context.js'
import type { PlanLine, Route, Source } from './plan-line.js'

/** What finance approved for a line, by source, in 分. */
export type Approval = { readonly line: string; readonly sources: readonly Source[] }

/** How one line ended: what was paid on it, in 分. */
export type LineExecution = { readonly line: string; readonly approved: Fen; readonly paid: Fen | null }

export type PlanFact =
  | {
      readonly type: 'PlanOpened'
      readonly data: {
        readonly purchaser: string
        readonly year: number
        /** Which supplement of the year's plan it is; none for the plan itself. */
        readonly supplement?: number
        readonly region: string
        readonly parties: Parties
      }
    }
  | { readonly type: 'PlanLineAdded'; readonly key: string; readonly data: PlanLine }
  | { readonly type: 'PlanLineRevised'; readonly key: string; readonly data: PlanLine }
  | { readonly type: 'PlanLineRemoved'; readonly key: string; readonly data: { readonly line: string; readonly why: string } }
  | { readonly type: 'PlanSubmitted'; readonly data: { readonly lines: readonly string[]; readonly total: Fen } }
  /** Nothing is planned for its year, for the present. */
  | { readonly type: 'PlanForgone'; readonly data: { readonly reason: string } }
  /** The lead is asked for its opinion; not where it plans for itself. */
  | { readonly type: 'OpinionAsked'; readonly data: { readonly of: readonly string[] } }
  | { readonly type: 'OpinionNotAsked'; readonly data: { readonly lead: string } }
  | { readonly type: 'PlanOpinionGiven'; readonly data: { readonly opinion: string; readonly number: string } }
  /** It said nothing in its days: nobody waits for it any more. */
  | { readonly type: 'PlanOpinionDeemed'; readonly data: { readonly basis: Citation } }
  | { readonly type: 'PlanDecided'; readonly data: { readonly minutes: string } }
  | {
      readonly type: 'BudgetRequested'
      readonly data: { readonly number: string; readonly lines: readonly Approval[]; readonly total: Fen }
    }
  | {
      readonly type: 'BudgetApproved'
      readonly data: { readonly number: string; readonly lines: readonly Approval[]; readonly total: Fen }
    }
  | {
      readonly type: 'PlanLineReleased'
      readonly key: string
      readonly data: {
        readonly caseId: string
        readonly line: string
        /** Day on which its document is to be issued; it may be prepared from its release on. */
        readonly procurementStarts: Day
        readonly title: string
        readonly route: Route
        readonly budget: Fen
      }
    }
  /** Its contract lasts for more than a year: the plan is reported while it runs. */
  | {
      readonly type: 'PlanLineRunsOn'
      readonly key: string
      readonly data: { readonly line: string; readonly months: number }
    }
  | {
      readonly type: 'PlanPublished'
      readonly data: { readonly address: string; readonly disclosureReview: string; readonly lines: readonly string[] }
    }
  | {
      readonly type: 'PlanLotClosed'
      /** `<line>/<lot>` */
      readonly key: string
      /** `award`: whose contract ended; none where the lot was given up. A further award of the lot is closed by itself. */
      readonly data: {
        readonly line: string
        readonly lot: string
        readonly caseId: string
        readonly award?: string
        readonly paid: Fen
      }
    }
  /** With the last of its lots, and again with whatever is closed of them afterwards: `paid` is all that was paid. */
  | {
      readonly type: 'PlanLineClosed'
      readonly key: string
      readonly data: { readonly line: string; readonly caseId: string; readonly paid: Fen }
    }
  | { readonly type: 'PlanPerformanceChecked'; readonly data: { readonly findings: string; readonly number: string } }
  | {
      readonly type: 'PlanExecutionReported'
      readonly data: {
        readonly number: string
        readonly summary: string
        readonly lines: readonly LineExecution[]
        readonly approved: Fen
        readonly paid: Fen
      }
    }
  | { readonly type: 'PlanClosed'; readonly data: { readonly year: number; readonly paid: Fen } }
