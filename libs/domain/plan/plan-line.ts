import { at, routes, times, type Day, type Fen, type Instant } from '#kernel'
import type { ContractCondition, Purchase, RegionPack } from '#law'
import type { OwnClause } from '../contract/clauses.js'
import type { ScoredBy } from '../contract/scorers.js'
import type { Item, Tranche, TrancheCondition, Veto } from '../contract/contract.facts.js'

/** Money of one source (本级预算, 福彩公益金, 上级转移支付 …), in 分. */
export type Source = { readonly source: string; readonly amount: Fen }

/** Where the service is to happen: the site and its host's organization. */
export type LineSite = {
  readonly site: string
  readonly host: string
  /** `street-centre`, `town-centre`, `community-station`, or another kind without a standard of posts. */
  readonly kind: string
  /** How many of the posts are there; left out where a lot has one site. */
  readonly posts?: number
}

/** How a purchase is run (DESIGN §3 «route»). */
export type Route = keyof typeof routes

export { routes }

/** The unit's own ways below the limit: by score, by the lowest price, or nobody else asked. */
export const ownWays = { 比选: 'score', 询价比价: 'lowest', 直接委托: 'direct' } as const

/** How a purchase below the limit is decided; undefined for a method of law. */
export const ownWayOf = (method: string): (typeof ownWays)[keyof typeof ownWays] | undefined =>
  method in ownWays ? ownWays[method as keyof typeof ownWays] : undefined

/** One tranche: so many percent of the price, so much (分), or what the others leave. */
export type PlanTranche = Pick<Tranche, 'months' | 'byGrade'> & {
  readonly share?: number
  readonly amount?: Fen
  readonly rest?: boolean
  readonly on: Exclude<TrancheCondition, '终止结算'>
}

/** Reserved for SMEs as a whole, by which industry they are told (46号 第七条), or not reserved, on which of the grounds of 第六条. */
export type SmeReserve = {
  readonly reserve: 'whole' | 'no'
  readonly industry?: string
  readonly ground?: keyof typeof reserveGrounds
}

/** The grounds of 财库〔2020〕46号 第六条, as people call them. */
export const reserveGrounds = {
  'non-enterprises': '优先或者应当面向非企业主体采购',
  'only-others': '只能从中小企业之外的供应商处采购',
  'no-competition': '预留无法确保充分供应、充分竞争，或者影响采购目标',
  framework: '框架协议采购项目',
  province: '省级以上财政部门规定的其他情形',
} as const

/** What the law asks of a price beside its weight. */
export const pricing = ({ fixedPrice, financeAgreed }: Pick<PlanLine, 'fixedPrice' | 'financeAgreed'>) => ({
  fixedPrice: fixedPrice !== undefined,
  financeAgreed: financeAgreed !== undefined,
})

/** Whether anything is deducted from the prices of small firms: not below the limit, nor where SMEs alone may bid, nor from a price that is not scored. */
export const deductsForSmes = (line: Pick<PlanLine, 'route' | 'smeReserve' | 'fixedPrice'>): boolean =>
  line.route !== 'selfRun' && !isReserved(line) && line.fixedPrice === undefined

/** Whether SMEs alone may bid. */
export const isReserved = ({ smeReserve }: Pick<PlanLine, 'smeReserve'>): boolean => smeReserve?.reserve === 'whole'

/** One line of a plan: everything that purchase and contract will need, so that nothing is typed twice. Shares and weights in percent. */
export type PlanLine = {
  /** Short name, unique in the plan: `mz-06`. With the year it names the case: `hs-mzj-2026.mz-06`. */
  readonly line: string
  readonly title: string
  readonly kind: Purchase
  /** 履职辅助: a service to the purchaser itself, not to the public. */
  readonly auxiliary?: boolean
  /** Why it is bought apart from lines of the same kind (化整为零的说明): another budget item, a change of the budget, an approval. */
  readonly separateBecause?: string
  readonly sources: readonly Source[]
  /** Entry of the purchase directory (指导性目录). */
  readonly directoryItem: string
  /** 绩效目标: measure → figure. */
  readonly goals: { readonly [measure: string]: number }
  /** Evidence that the need is pressing (群众急需). */
  readonly evidence: string
  readonly groups: readonly string[]
  readonly classes: readonly string[]
  readonly sites: readonly LineSite[]
  /** Runs a centre or station: the outputs and posts that the region asks for apply. */
  readonly station: boolean
  readonly route: Route
  /** The method of law, or for `selfRun` the unit's own way: 比选, 询价比价, 直接委托. */
  readonly method: string
  /** Below the limit by a method of law, of the unit's own accord: its steps and days hold by choice, and the procurement law binds nobody. */
  readonly voluntary?: boolean
  /** In the 集中采购目录: bought as the law says whatever it costs (法 第二条). */
  readonly catalogued?: boolean
  /** Day on which the procurement document is to be issued. */
  readonly procurementStarts: Day
  /** Left out where nobody else is asked (直接委托). */
  readonly bidsDue?: Instant
  readonly priceWeight: number
  /** One price for all who offer (分): it is not scored. */
  readonly fixedPrice?: Fen
  /** Percent off the prices of small and micro firms in this purchase; left out: the region's figure. */
  readonly smeDeduction?: number
  /** Finance's consent to a weight outside the band, or to a fixed price, in a consultation (财库〔2014〕214号 第二十四条). */
  readonly financeAgreed?: { readonly on: Day; readonly number: string }
  /** Whether all of it is bought from SMEs alone, or why nothing is set aside for them; left out where the law does not ask. */
  readonly smeReserve?: SmeReserve
  readonly parties: {
    readonly payer: string
    readonly finance: string
    readonly supervisor: string
    readonly procurementAgent?: string
  }
  /** Day on which the provider is to arrive (进驻); the service year starts on it. */
  readonly arrival: Day
  /** Whether a third party evaluates the service before it is accepted. */
  readonly evaluation: boolean
  /** `year`: each service year by itself; left out: the whole service. */
  readonly evaluationPer?: 'contract' | 'year'
  /** It may begin so many months before the end of the service, or of its year; left out: after it. */
  readonly evaluationMonthsBefore?: number
  /** Its organization, where it is known already: it need not be before it is bought. */
  readonly evaluator?: string
  /** `renewableToYears`: years of all contracts together, the first one included. */
  readonly term: { readonly months: number; readonly renewableToYears?: number }
  /** Which of the grounds are there on which one contract may run for more than a year (令102 第二十四条). */
  readonly termGrounds?: readonly ContractCondition[]
  readonly budget: Fen
  /** Professional posts (专业社工): 0 for a service without any, as a training. */
  readonly posts: number
  readonly items: readonly Item[]
  readonly tranches: readonly PlanTranche[]
  /** `year`: the tranches are those of each service year, of an equal part of the price; left out: of the whole contract. */
  readonly tranchesPer?: 'contract' | 'year'
  /** Interest on what is paid late, in 万分之 a day; left out: what the law says (条例802 第十七条), and of others than SMEs none. */
  readonly lateInterest?: number
  /** Left out: no mid-term check. */
  readonly midTermAfterMonths?: number
  /** What is paid (percent) of the tranche of a mid-term check that fails twice; left out: the contract is ended by it. */
  readonly midTermFailedPays?: number
  readonly indicatorWeights: { readonly [indicator: string]: number }
  /** The indicators that others score than the evaluator, and how many persons of the evaluator score apart. */
  readonly scorers?: readonly ScoredBy[]
  readonly evaluatorScorers?: number
  /** The draft does not wait for scores that are late. */
  readonly withoutLateScores?: boolean
  /** What brings the grade down whatever the scores (一票否决). */
  readonly vetoes?: readonly Veto[]
  /** The edition that its contract is made by; left out: the region's that is in force when the document is issued. */
  readonly contractTemplate?: string
  /** What its contract has otherwise. */
  readonly clauses?: readonly OwnClause[]
  /** What is awarded and contracted apart (采购包); a line that is not divided is one lot. */
  readonly lots: readonly PlanLot[]
}

/** One lot of a line: its name, and where it is not the whole of the line, its part of it. `sites` by their ids. */
export type PlanLot = {
  readonly lot: string
  readonly title?: string
  readonly budget?: Fen
  readonly sites?: readonly string[]
  readonly posts?: number
  readonly items?: readonly Item[]
}

/** A lot with all that is said of it: what it leaves out is the line's. */
export type Lot = Pick<PlanLine, 'title' | 'budget' | 'sites' | 'posts' | 'items'> & { readonly lot: string }

type LineOfLots = Pick<PlanLine, 'title' | 'budget' | 'sites' | 'posts' | 'items' | 'lots'>

/** The lots of a line, in its order. */
export const lotsOf = (line: LineOfLots): readonly Lot[] =>
  line.lots.map(({ lot, title, budget, sites, posts, items }) => ({
    lot,
    title: title ?? line.title,
    budget: budget ?? line.budget,
    sites: sites === undefined ? line.sites : line.sites.filter(({ site }) => sites.includes(site)),
    posts: posts ?? line.posts,
    items: items ?? line.items,
  }))

/** Whether the procurement law binds a purchase: not where it is run by the unit's own rule, nor where a method of law is only its choice. */
export const boundByLaw = ({ route, voluntary }: Pick<PlanLine, 'route' | 'voluntary'>): boolean =>
  route !== 'selfRun' && voluntary !== true

/** When a purchase closes for those who offer: where nobody else is asked, on the day of the decision. */
export const closingOf = ({ bidsDue, procurementStarts }: Pick<PlanLine, 'bidsDue' | 'procurementStarts'>): Instant =>
  bidsDue ?? at(procurementStarts)

/** The amount that limits are compared with, in 分: by the region's pack the first term alone, or all terms a line may be renewed for. */
export function amountOf({ budget, term }: Pick<PlanLine, 'budget' | 'term'>, base: RegionPack['thresholds']['base']): Fen {
  return base === 'firstYear' || term.renewableToYears === undefined
    ? budget
    : times(budget, term.renewableToYears * 12, term.months)
}

/** The hosts of some sites, each once. */
export const hostsOf = (sites: PlanLine['sites']): readonly string[] => [...new Set(sites.map(({ host }) => host))]
