import type { Day, Fen, Status } from '#kernel'
import type { PolicyOutput } from '../seed/policy-outputs.rule.js'

/** What a grade of the final evaluation does: to the payment of accepted service, and to renewal. */
export type GradeEffect = {
  readonly pay: 'full' | 'accepted'
  readonly renew: boolean
  readonly rectifyDays?: number
  readonly reevaluate?: number
}

/** What a region's own paper asks of plans, and of lines that run a centre or station; a paper of a region, as 黄社〔2020〕3号 is Huangshan's. */
export type RegionPolicy = {
  /** Its number, as it is cited. */
  readonly document: string
  /** Professional posts at least, by kind of site. */
  readonly standard: Readonly<Record<string, number>>
  readonly outputs: readonly PolicyOutput[]
  /** What a plan must meet, in its words (受益广泛 …). */
  readonly principle: readonly string[]
}

/** The figures and switches the law leaves to a region, as one edition of its pack. Shares in percent, money in 分. */
export type RegionPack = {
  /** The six-digit code of the region that this edition was made for, and whether its districts follow it. */
  readonly region: string
  readonly districts: boolean
  readonly validFrom: Day
  readonly validUntil?: Day
  readonly status: Status
  /** Whether `route: here` is allowed: `training` marks every page and export as a sample. */
  readonly here: 'training' | 'yes' | 'no'
  readonly thresholds: {
    readonly services: { readonly limit: Fen; readonly openTender: Fen }
    readonly base: 'wholeTerm' | 'firstYear'
  }
  /** `sameItemBelow`: what a unit buys of one kind by its own rule in a year keeps below it, where the region has such a rule. */
  readonly selfRun: {
    readonly quotes: number
    readonly showWorkingDays: number
    readonly collectiveDecisionFrom: Fen
    readonly sameItemBelow?: Fen
  }
  /** The purchase directory (指导性目录), where the region has given it. */
  readonly directory?: readonly string[]
  readonly smePriceDeduction: { readonly small: number; readonly micro: number; readonly consortium: number }
  readonly advancePayment: { readonly sme: readonly [number, number]; readonly other: readonly [number, number] }
  readonly grades: readonly { readonly grade: string; readonly from: number }[]
  readonly gradeEffect: Readonly<Record<string, GradeEffect>>
  readonly midTermPass: number
  readonly planOpinionWorkingDays: number
  /** Month and day, `09-01`, from which next year's plan is asked for. */
  readonly planningCalendar?: { readonly compileFrom: string }
  /** Working days (工作日) after which a registering counts as late. */
  readonly registerWithin?: number
  /** What an opinion that was not given in its days is: taken as agreed, carried to the supervising body, or simply none. */
  readonly silence?: { readonly [who in 'host' | 'finance' | 'lead']: 'deemed' | 'escalate' | 'none' }
  readonly switches: {
    readonly rollWeekend: boolean
    readonly scoreRounding: { readonly decimals: number; readonly mode: 'half-up' }
    readonly abnormallyLowBid: 'off' | { readonly ofAverage: number; readonly ofNextLowest: number; readonly ofCeiling: number }
    readonly financeApprovesEachPayment: boolean
  }
  /** Shares of the contract at most, by cost class of the 经费管理办法. */
  readonly costClasses: Readonly<Record<string, number>>
  /** One-off reward by certificate, and monthly allowance of community and village workers. */
  readonly certificateReward: Readonly<Record<string, Fen>>
  readonly monthlyAllowance: Readonly<Record<string, Fen>>
  readonly professionalSupervision: { readonly perQuarter: number }
  readonly internalApproval: { readonly steps: readonly string[]; readonly collective: readonly string[] }
  readonly vacancyDeduction: { readonly per: 'day'; readonly of: string; readonly graceDays: number }
  readonly itemPrices: string
  /** The region's own paper, where it was entered. */
  readonly policy?: RegionPolicy
}
