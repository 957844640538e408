import type { Citation, Day, Fen, Instant, StreamId } from '#kernel'
import type { Rounding } from '#law'
import type { Parties } from '../context.js'
import type { PlanLine, Route, SmeReserve } from '../plan/plan-line.js'

/** A file kept outside the log by the hash of its content; `size` in bytes. */
export type StoredFile = { readonly hash: string; readonly size: number }

/** One thing that is scored beside the price, with its most points. */
export type Criterion = { readonly criterion: string; readonly points: number }

/** A bid as read out at the opening; `bid` only where it was handed in here. */
export type ReadBid = { readonly provider: string; readonly price: Fen; readonly bid?: StreamId }

/** A bidder's place in the evaluation. Scores are decimal strings; `evaluatedPrice` is the price after the SME deduction, in 分. */
export type Ranked = {
  readonly provider: string
  readonly price: Fen
  readonly evaluatedPrice: Fen
  readonly priceScore: string
  readonly qualityScore: string
  readonly total: string
  readonly rank: number
}

/** What somebody offered in an own purchase; where it is decided by score with the points for its quality, out of what the price leaves of 100. */
export type Quote = { readonly provider: string; readonly price: Fen; readonly quality?: string }

/**
 * Who was chosen by the unit's own rule, from which quotes; `ranking` and who was left out of it where it is decided by score; `ground`: why nobody
 * else was asked, `reason`: why not the best.
 */
export type OwnDecision = {
  readonly lot: string
  readonly provider: string
  readonly price: Fen
  readonly quotes: readonly Quote[]
  readonly ranking?: readonly Ranked[]
  readonly excluded?: readonly Excluded[]
  readonly ground?: string
  readonly reason?: string
  readonly minutes?: string
}

/** A bidder left out of the ranking, and why; `votes`: how many of the panel found so. */
export type Excluded = { readonly provider: string; readonly reason: string; readonly votes?: number }

/** To whom a panelist is tied, and how (条例 第九条). */
export type PanelistTie = {
  readonly organization: string
  readonly tie: 'employed' | 'director' | 'shareholder' | 'kin' | 'other'
}

export type ProcurementFact =
  | {
      readonly type: 'ProcurementOpened'
      readonly data: {
        readonly caseId: string
        readonly title: string
        /** The plan's key: `hs-mzj-2026`. */
        readonly plan: string
        readonly line: string
        readonly region: string
        readonly route: Route
        /** When its line was released, or it was decided to run it again: nothing of it is older. */
        readonly releasedOn?: Instant
        /** How many awards each of its lots had before: those after them are numbered on. */
        readonly awardsBefore?: { readonly [lot: string]: number }
        /** The line's budget, within what finance approved. */
        readonly budget: Fen
        readonly parties: Parties
        readonly detail: PlanLine
      }
    }
  /** It is run by a method of law. Key: `law` where the procurement law binds it, `choice` where the unit chose it below the limit. */
  | { readonly type: 'StatutoryWayTaken'; readonly key: 'law' | 'choice'; readonly data: { readonly route: 'platform' | 'here' } }
  /** It is run by the unit's own rule. Key: `direct` where nobody else is asked, else `quotes`. */
  | { readonly type: 'OwnWayTaken'; readonly key: 'direct' | 'quotes'; readonly data: { readonly method: string } }
  | {
      readonly type: 'QuotesInvited'
      readonly data: {
        readonly invited: readonly string[]
        readonly criteria: string
        readonly quotesDue: Instant
        readonly due: Instant
      }
    }
  | { readonly type: 'OwnPurchaseDecided'; readonly key: string; readonly data: OwnDecision }
  | {
      readonly type: 'OwnResultShown'
      readonly key: string
      /** `until`: the last day it is shown, included. */
      readonly data: {
        readonly lot: string
        readonly provider: string
        readonly price: Fen
        readonly place: string
        readonly until: Day
        readonly due: Instant
      }
    }
  | {
      readonly type: 'NeedsSurveyed'
      readonly data: {
        readonly respondents: number
        /** Why so few were asked. */
        readonly fewerBecause?: string
        readonly publicOpinions: number
        readonly summary: string
      }
    }
  /** By the exception: what could not be foreseen and cannot wait. */
  | {
      readonly type: 'IntentionWaived'
      readonly data: { readonly unforeseen: string; readonly urgency: string; readonly basis: Citation }
    }
  | { readonly type: 'IntentionPublished'; readonly data: { readonly address: string; readonly disclosureReview: string } }
  | {
      readonly type: 'RequirementReviewed'
      readonly data: {
        readonly reviews: readonly string[]
        readonly legalAdviser: boolean
        readonly riskPlan: boolean
        readonly number: string
      }
    }
  | {
      readonly type: 'MethodChosen'
      readonly data: {
        readonly method: string
        readonly minutes: string
        readonly grounds: readonly string[]
        readonly approval: string | null
        readonly statutory: boolean
      }
    }
  | { readonly type: 'ImplementationPlanFiled'; readonly data: { readonly number: string } }
  | { readonly type: 'AgentEngaged'; readonly data: { readonly agent: string; readonly scope: string; readonly fee: Fen } }
  | {
      readonly type: 'DocumentIssued'
      readonly data: {
        readonly bidsDue: Instant
        /** The same moment, so that processes see it. */
        readonly due: Instant
        readonly supplyUntil: Day
        /** Published with the document (条例 第三十条). */
        readonly budget: Fen
        readonly priceWeight: number
        readonly criteria: readonly Criterion[]
        readonly document: StoredFile
        /** All that is to be questioned of one step is to be said at once (令94 第十条). */
        readonly questionsAtOnce?: boolean
        /** What is deducted from the prices of small firms, in percent; null where the region has no figure. */
        readonly smeDeduction: { readonly small: number; readonly consortium: number } | null
        readonly rounding: Rounding
        /** One price for all who offer (分). */
        readonly fixedPrice?: Fen
        /** Where SMEs alone may bid, or why nothing is set aside for them; left out where the law does not ask. */
        readonly smeReserve?: SmeReserve
      }
    }
  /** A supplier has the document, lawfully got: it may question it, and is told of every amendment. The key is who. */
  | { readonly type: 'DocumentObtained'; readonly key: string; readonly data: { readonly provider: string } }
  /** A question on the document was right: it is to be amended before anything is opened. The key counts them. */
  | {
      readonly type: 'AmendmentRequired'
      readonly key: string
      readonly data: { readonly n: number; readonly question: StreamId }
    }
  | {
      readonly type: 'DocumentAmended'
      readonly key: string
      readonly data: {
        readonly n: number
        readonly document: StoredFile
        readonly changes: string
        readonly affectsBids: boolean
        /** The closing from now on, moved or not; twice, so that processes see it. */
        readonly bidsDue: Instant
        readonly due: Instant
      }
    }
  /** Told in writing of the n-th amendment (条例 第三十一条: 以书面形式通知所有获取招标文件的潜在投标人). The key is its number and who: `1/ag-1`. */
  | {
      readonly type: 'AmendmentSent'
      readonly key: string
      readonly data: { readonly n: number; readonly provider: string }
    }
  /** A question was raised: until it is settled something may follow of it, and the purchase is not over. The key is its asker and which of theirs it is. */
  | { readonly type: 'QuestionNoted'; readonly key: string; readonly data: { readonly question: StreamId } }
  | { readonly type: 'QuestionSettled'; readonly key: string; readonly data: { readonly question: StreamId } }
  /** A question on the purchase or its result was right: what was made of the lot does not stand. The key is which round of the lot it was: `1`, then `1:2`. */
  | {
      readonly type: 'ResultSetAside'
      readonly key: string
      readonly data: { readonly lot: string; readonly question: StreamId; readonly remedy: 'nextCandidate' | 'runAgain' }
    }
  /** Finance was told in writing that a result has changed. The key is the round that was set aside. */
  | {
      readonly type: 'ChangedResultReported'
      readonly key: string
      readonly data: { readonly lot: string; readonly number: string }
    }
  /**
   * It was right, and nothing of the lot is undone: its contract is performed, and who is liable bears the loss (条例 第七十一条); or nothing is left of what was
   * questioned, since the lot has failed, nobody was decided for, or another result has taken its place.
   */
  | {
      readonly type: 'ResultStands'
      readonly key: string
      readonly data: { readonly lot: string; readonly question: StreamId; readonly why: 'performed' | 'nothingLeft' }
    }
  /** What the document offers apart: bids, opening, evaluation and award are of a lot from here on. */
  | {
      readonly type: 'LotOffered'
      readonly key: string
      readonly data: { readonly lot: string; readonly title: string; readonly budget: Fen }
    }
  | {
      readonly type: 'PanelFormed'
      readonly data: {
        readonly panelists: readonly string[]
        readonly experts: readonly string[]
        readonly representative: string | null
      }
    }
  /** A panelist says to whom they are tied. The key is who; `knowingBidders`: said once the bids were opened. */
  | {
      readonly type: 'TiesDeclared'
      readonly key: string
      readonly data: { readonly panelist: string; readonly ties: readonly PanelistTie[]; readonly knowingBidders: boolean }
    }
  /** Another takes a panelist's place; `panelists`: the panel from then on. The key is who is replaced. */
  | {
      readonly type: 'PanelistReplaced'
      readonly key: string
      readonly data: {
        readonly panelist: string
        readonly replacement: string
        readonly reason: string
        readonly panelists: readonly string[]
      }
    }
  | {
      readonly type: 'BidsOpened'
      readonly key: string
      readonly data: { readonly lot: string; readonly bids: readonly ReadBid[] }
    }
  | {
      readonly type: 'BidScored'
      readonly key: string
      readonly data: { readonly lot: string; readonly provider: string; readonly panelist: string; readonly score: string }
    }
  /** One of the panel finds a response invalid. The key is `<lot>/<provider>#<panelist>`. */
  | {
      readonly type: 'BidRejected'
      readonly key: string
      readonly data: { readonly lot: string; readonly provider: string; readonly panelist: string; readonly reason: string }
    }
  /** One of the panel signs what came of the scores, `ranking` in its order; `dissent`: what they do not agree with. The key is `<lot>/<panelist>`. */
  | {
      readonly type: 'EvaluationReportSigned'
      readonly key: string
      readonly data: {
        readonly lot: string
        readonly panelist: string
        readonly ranking: readonly string[]
        readonly dissent?: string
      }
    }
  | {
      readonly type: 'EvaluationReported'
      readonly key: string
      readonly data: {
        readonly lot: string
        readonly ranking: readonly Ranked[]
        readonly excluded: readonly Excluded[]
        readonly basePrice: Fen | null
        readonly tieIsDecidedBy: string | null
        /** Who signed with another opinion, and who did not sign and thereby agrees. */
        readonly dissents: readonly { readonly panelist: string; readonly reason: string }[]
        readonly unsigned: readonly string[]
      }
    }
  /** The key is the round of the lot, here and of its publication: `1`, then `1:2`. */
  | {
      readonly type: 'AwardConfirmed'
      readonly key: string
      readonly data: {
        readonly lot: string
        readonly provider: string
        readonly price: Fen
        readonly rank: number
        readonly minutes: string
        readonly reason: string | null
      }
    }
  | {
      readonly type: 'ResultPublished'
      readonly key: string
      readonly data: {
        readonly lot: string
        readonly address: string
        readonly disclosureReview: string
        readonly provider: string
        readonly price: Fen
        /** Of a purchase on the platform: until when what was questioned there may still be registered here. */
        readonly due?: Instant
      }
    }
  /** The key is the award as its case calls it: `1`, then `1:2`. */
  | {
      readonly type: 'AwardMade'
      readonly key: string
      readonly data: {
        /** `hs-mzj-2026.mz-06.1`. */
        readonly award: string
        readonly caseId: string
        readonly lot: string
        readonly provider: string
        readonly price: Fen
      }
    }
  /** One lot comes to nothing; the others go on. */
  | {
      readonly type: 'LotFailed'
      readonly key: string
      readonly data: { readonly lot: string; readonly reason: string; readonly suppliers: number }
    }
  /** 终止公告, of a tender 废标公告: that and why a lot failed. */
  | {
      readonly type: 'FailureAnnounced'
      readonly key: string
      readonly data: {
        readonly lot: string
        readonly reason: string
        readonly address: string
        readonly disclosureReview: string
      }
    }
  /** No lot of the attempt is left. */
  | { readonly type: 'ProcurementFailed'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'ProcurementRepeated'
      /** The lots that the next attempt offers, and its timetable. */
      readonly data: {
        readonly lots: readonly string[]
        readonly procurementStarts: Day
        readonly bidsDue: Instant
        readonly arrival: Day
      }
    }
  /** `lots`: those given up, all that failed; what was awarded goes on. */
  /** A lot that is given up before anything was offered. Key: the lot. */
  | { readonly type: 'LotGivenUp'; readonly key: string; readonly data: { readonly lot: string } }
  | {
      readonly type: 'LineWithdrawn'
      /** Which time it is that something is said of lots that failed, where it was said before: some failed later. */
      readonly key?: string
      readonly data: { readonly lots: readonly string[]; readonly reason: string; readonly minutes: string }
    }
  | { readonly type: 'ProcurementClosed'; readonly data: { readonly outcome: 'awarded' | 'failed' } }
