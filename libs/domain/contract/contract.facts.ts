import type { Citation, Day, Fen, Instant, StreamId } from '#kernel'
import type { GradeEffect } from '#law'
import type { Parties, Relation } from '../context.js'
import type { HandOverFact } from './hand-over.facts.js'
import type { RenewalFact, Renews } from './renewal.facts.js'
import type { SupplementFact } from './supplement.facts.js'
import type { ContractClauses, OwnClause } from './clauses.js'
import type { ScoredBy, Scorer } from './scorers.js'

/** A service bought: so many units at a price each. Quantities are whole numbers of `unit` (个, 场, 月). */
export type Item = { readonly item: string; readonly unit: string; readonly quantity: number; readonly price: Fen }

/**
 * An item scaled to the award's price: `amount` (分) is what counts, and the amounts of all items add up to the contract's;
 * `price` is what one unit comes to, rounded half up, for people.
 */
export type ContractItem = Item & { readonly amount: Fen }

/**
 * What a tranche may be agreed to wait for: `年度开始` the first day of a service year, `到岗满月` so many months of service, `月报确认` the monthly report
 * accepted, `评估结果公布` the published grade.
 */
export const trancheConditions = [
  '合同签订',
  '年度开始',
  '到岗满月',
  '月报确认',
  '中期检查合格并阶段验收',
  '评估结果公布',
  '履约验收合格',
] as const

/** What a tranche waits for. */
export type TrancheCondition = (typeof trancheConditions)[number] | '终止结算'

/**
 * `year`: the service year it is of, where each has its own. `months`: of service, of that year where it is of one, for `到岗满月`; for `月报确认` which month
 * of service it pays. `byGrade`: how much of it is paid at which grade (percent), for `评估结果公布`; all of it at a grade left out.
 */
export type Tranche = {
  readonly n: number
  readonly amount: Fen
  readonly year?: number
  readonly on: TrancheCondition
  readonly months?: number
  readonly byGrade?: Readonly<Record<string, number>>
  /** The supplement that it pays; without it it is of the contract as it was signed. */
  readonly supplement?: number
  /** Once its condition is there: what of it was agreed not to be paid, and is not part of `amount` any more. */
  readonly deducted?: Fen
}

/** Why a contract ends early: the parties agree to it, or going on would harm the public (法 第五十条 第二款). */
export const terminationGrounds = { agreement: '协商一致', publicInterest: '继续履行将损害国家利益和社会公共利益' } as const

/** Why a contract ends early without the other's agreement: it says so itself. */
export const rescissionGrounds = { midTermFailed: '中期检查两次不合格' } as const

/** What one party proposes; `settled` (分): what the part performed comes to, paid and requested included. */
export type Termination = {
  readonly by: Relation
  readonly ground: keyof typeof terminationGrounds | keyof typeof rescissionGrounds
  readonly reason: string
  readonly settled: Fen
}

/** What became of the n-th proposal, by whom and why. */
type Answered = { readonly n: number; readonly by: Relation; readonly reason: string }

/** A site of the contract, the host whose it is, and how many of the posts are there where there are several sites. */
export type ContractSite = { readonly site: string; readonly host: string; readonly posts?: number }

/** Something that an evaluation may find, and the best grade that it comes to then. */
export type Veto = { readonly item: string; readonly grade: string }

/** What parties agree on; born from the award, so nothing of it is typed again. */
export type Terms = {
  readonly title: string
  readonly amount: Fen
  readonly items: readonly ContractItem[]
  readonly tranches: readonly Tranche[]
  /** Interest agreed on what is paid late, in 万分之 a day. */
  readonly lateInterest?: number
  readonly sites: readonly ContractSite[]
  readonly posts: number
  readonly term: { readonly months: number; readonly renewableToYears?: number }
  /** The day the service is to begin on (进驻). */
  readonly arrival: Day
  /** After how many months of service the mid-term check is held; without it there is none. */
  readonly midTermAfterMonths?: number
  /** What is paid (percent) of the tranche of a check that fails twice; without it the contract is ended by that. */
  readonly midTermFailedPays?: number
  /** Whether a third party evaluates the service before it is accepted. */
  readonly evaluation: boolean
  /** `year`: each service year is evaluated by itself; left out: the whole service, once. */
  readonly evaluationPer?: 'year'
  /** How many months before the end of what it is about an evaluation may begin; left out: after it. */
  readonly evaluationMonthsBefore?: number
  /** What a grade does to payment and renewal, as the region had it at the award. */
  readonly gradeEffect?: Readonly<Record<string, GradeEffect>>
  /** Weights of the indicators of the third-party evaluation: 服务量 → 25. */
  readonly indicatorWeights: Readonly<Record<string, number>>
  /** Indicators that others score than the evaluator; how many persons of the evaluator score apart, where several do. */
  readonly scorers?: readonly ScoredBy[]
  readonly evaluatorScorers?: number
  /** Whoever has not scored by the day for it is not waited for. */
  readonly withoutLateScores?: boolean
  /** What brings the grade down to one at most, whatever the scores (一票否决). */
  readonly vetoes?: readonly Veto[]
  /** The third-party evaluator named before the service began, where one was. */
  readonly evaluator?: string
  /** A service to the public (条例 第四十五条 第二款), not help with an office's own duties (履职辅助). */
  readonly publicService: boolean
  /** The provider is an SME, or counted as one at the award: its payments have a term of their own (条例802 第九条). */
  readonly sme: boolean
  /** Kinds of outputs that 黄社〔2020〕3号 asks of a centre or station apply. */
  readonly station: boolean
  /** Its clauses, word for word. Left out of what was written before a contract named its template. */
  readonly clauses?: ContractClauses
}

/** First and last day of the service, both included. */
export type ServiceTerm = { readonly from: Day; readonly until: Day }

/**
 * One item at an acceptance: agreed and delivered in its own unit; `accepted` is what the purchaser said of it. Of an item accepted in part also the
 * `quantity` that was, why no more, and what of its amount is not paid for that (分).
 */
export type AcceptedItem = {
  readonly item: string
  readonly agreed: number
  readonly delivered: number
  readonly accepted: boolean
  readonly quantity?: number
  readonly reason?: string
  readonly deducted?: Fen
}

/** A post that was vacant: days without a worker, those beyond the days of grace, and what is not paid for them (分). */
export type VacantPost = { readonly post: number; readonly days: number; readonly charged: number; readonly deducted: Fen }

export type ContractFact =
  | SupplementFact
  | HandOverFact
  | RenewalFact
  | {
      readonly type: 'ContractOpened'
      readonly data: {
        readonly caseId: string
        /** The attempt at the purchase that it was awarded in. */
        readonly procurement: StreamId
        readonly lot: string
        readonly region: string
        readonly plan: string
        readonly line: string
        readonly route: 'platform' | 'selfRun' | 'here'
        readonly method: string
        readonly parties: Parties
        readonly terms: Terms
        /** The moment the award notice was issued: signing is counted from it. */
        readonly awardedOn: string
        /** Whose bids for it were opened beside the provider's: none of them judges it. */
        readonly rivals?: readonly string[]
        /** Which contract it renews, where it does: it has its own year and its own money. */
        readonly renews?: Renews
      }
    }
  /**
   * It was bought by a method of law. Key: `public` for a service to the public, `auxiliary` for help with an office's own duties; `choice` where the
   * law binds nobody, and the method was the unit's own choice below the limit.
   */
  | {
      readonly type: 'ProcurementLawApplies'
      readonly key: 'public' | 'auxiliary' | 'choice'
      readonly data: { readonly route: 'platform' | 'here' }
    }
  /**
   * The result it comes from was set aside before anything was performed (条例 第七十一条): `released` is what it no longer promises, `refund` what was
   * paid on it already (分).
   */
  | {
      readonly type: 'ContractVoided'
      readonly data: {
        readonly procurement: StreamId
        readonly signed: boolean
        readonly released: Fen
        readonly refund?: Fen
        readonly basis: Citation
      }
    }
  /** It was bought below the limit, by the unit's own rule. */
  | { readonly type: 'OwnRuleApplies'; readonly data: { readonly method: string } }
  /** All clauses that the contract has otherwise than its template, instead of those it had. */
  | { readonly type: 'ClausesAgreed'; readonly data: { readonly clauses: readonly OwnClause[] } }
  /** Key: `host/tx-ly-host`. The purchaser's has the contract's number. */
  | {
      readonly type: 'PartySigned'
      readonly key: string
      readonly data: { readonly party: Relation; readonly org: string; readonly number?: string }
    }
  | { readonly type: 'TrancheAgreed'; readonly key: string; readonly data: Tranche }
  | { readonly type: 'PaymentConditionMet'; readonly key: string; readonly data: Tranche }
  /** Nothing of it is payable: all of it was agreed to be deducted. */
  | { readonly type: 'PaymentNotDue'; readonly key: string; readonly data: Tranche }
  | { readonly type: 'SiteAgreed'; readonly key: string; readonly data: ContractSite }
  /** Key: the post, and its site where it has one: `2/tx-ly`. */
  | { readonly type: 'PostAgreed'; readonly key: string; readonly data: { readonly post: number; readonly site?: string } }
  | {
      readonly type: 'CheckAgreed'
      readonly key: string
      readonly data: { readonly check: number; readonly afterMonths: number }
    }
  /** A service year that is accepted by itself: each but the last, which is accepted with the whole. */
  | { readonly type: 'YearAgreed'; readonly key: string; readonly data: { readonly year: number } }
  /** Key: its number; `2/during` where it begins on a day of the service, not with its end. */
  | {
      readonly type: 'EvaluationAgreed'
      readonly key: string
      readonly data: { readonly evaluation: number; readonly from?: 'during' }
    }
  /** Who scores a part of each evaluation beside the evaluator. Key: `host/tx-ly-host`. */
  | { readonly type: 'ScorerAgreed'; readonly key: string; readonly data: Scorer }
  /** The n-th tranche is due after so many months of service: with its first day, or that of a later year, after none, or twelve for each before. */
  | { readonly type: 'PaymentDayAgreed'; readonly key: string; readonly data: { readonly n: number; readonly months: number } }
  /** The n-th tranche is due with the monthly report in which that month of service ends. */
  | { readonly type: 'PaymentByMonthAgreed'; readonly key: string; readonly data: { readonly n: number; readonly month: number } }
  /** The n-th tranche is due with the published grade. */
  | { readonly type: 'PaymentByGradeAgreed'; readonly key: string; readonly data: { readonly n: number } }
  /** `sme`: what the provider is on this day (条例802 第三条); where it is not said, what the award took it for. */
  | {
      readonly type: 'ContractSigned'
      readonly data: { readonly amount: Fen; readonly number: string; readonly sme?: boolean }
    }
  | { readonly type: 'ContractPublished'; readonly data: { readonly address: string; readonly disclosureReview: string } }
  | { readonly type: 'ContractFiled'; readonly data: { readonly number: string } }
  | { readonly type: 'ServiceStarted'; readonly data: ServiceTerm & { readonly due: Instant } }
  | {
      readonly type: 'ServiceEndMoved'
      readonly key: string
      /** The service as it is now, and why; `was`: its last day until then. */
      readonly data: ServiceTerm & { readonly was: Day; readonly due: Instant; readonly derivation: readonly string[] }
    }
  | { readonly type: 'TerminationProposed'; readonly key: string; readonly data: Termination & { readonly n: number } }
  | { readonly type: 'TerminationDeclined'; readonly key: string; readonly data: Answered }
  | { readonly type: 'TerminationWithdrawn'; readonly key: string; readonly data: Answered }
  | { readonly type: 'SettlementAgreed'; readonly key: string; readonly data: Tranche }
  | {
      readonly type: 'ContractTerminated'
      readonly data: Termination & {
        /** The last day of what was performed. */
        readonly on: Day
        /** What is still to be paid, or was: tranches requested by then, and the settlement. */
        readonly tranches: readonly Tranche[]
        /** What the contract had beyond it. */
        readonly released: Fen
        /** What was accepted of each item, where the contract is settled by that; and what was asked for and paid beyond it. */
        readonly accepted?: readonly { readonly item: string; readonly quantity: number }[]
        readonly refund?: Fen
        readonly basis: Citation
      }
    }
  /** `report`: which report of the month, where it was handed in anew. */
  | {
      readonly type: 'MonthlyReportAccepted'
      readonly key: string
      readonly data: { readonly month: string; readonly report: number }
    }
  /** The provider owes it again. Key: the month, and which report of it: `2026-06/1`. */
  | {
      readonly type: 'MonthlyReportReturned'
      readonly key: string
      readonly data: { readonly month: string; readonly report: number; readonly reason: string }
    }
  | {
      readonly type: 'PhaseAccepted'
      readonly key: string
      readonly data: { readonly phase: number; readonly items: readonly AcceptedItem[] }
    }
  /** What did not pass is put right before it is accepted again. Key: the round, from `1`; `due`: the end of the day by which. */
  | {
      readonly type: 'ItemsTurnedDown'
      readonly key: string
      readonly data: { readonly items: readonly { readonly item: string; readonly reason: string }[]; readonly due: Instant }
    }
  | {
      readonly type: 'ItemsRectified'
      readonly key: string
      readonly data: { readonly report: string; readonly evidence: string }
    }
  | {
      readonly type: 'AcceptancePassed'
      readonly data: {
        readonly items: readonly AcceptedItem[]
        readonly vacancies?: readonly VacantPost[]
        readonly userOpinions: number
        readonly satisfied: number
        readonly signedBy: readonly string[]
      }
    }
  | {
      readonly type: 'YearAccepted'
      readonly key: string
      readonly data: {
        readonly year: number
        readonly items: readonly AcceptedItem[]
        readonly userOpinions: number
        readonly satisfied: number
        readonly signedBy: readonly string[]
      }
    }
  | {
      readonly type: 'YearAcceptancePublished'
      readonly key: string
      readonly data: { readonly year: number; readonly address: string; readonly disclosureReview: string }
    }
  | { readonly type: 'AcceptancePublished'; readonly data: { readonly address: string; readonly disclosureReview: string } }
  /**
   * `interest`: what came to be owed beside it for late payments, where anything did, and what of that was paid; `refund`: what was paid beyond what was
   * accepted, where anything was.
   */
  | {
      readonly type: 'FinalAccountSettled'
      readonly data: {
        readonly paid: Fen
        readonly surplus: Fen
        readonly interest?: Fen
        readonly interestPaid?: Fen
        readonly refund?: Fen
      }
    }
  | { readonly type: 'PerformanceReviewed'; readonly data: { readonly score: number; readonly summary: string } }
  | { readonly type: 'CaseArchived'; readonly data: { readonly catalogue: string; readonly keepUntil: Day } }
  /** `voided`: of a contract whose result was set aside; what it was for goes on without it. */
  | { readonly type: 'ContractClosed'; readonly data: { readonly amount: Fen; readonly paid: Fen; readonly voided?: true } }
