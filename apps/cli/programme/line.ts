import { times, type Day, type Fen, type Instant } from '#kernel'
import type { ProgrammeItem } from './items.js'
import type { Terms } from './terms.js'

/** What a bidder offers: for one lot, or for each; at which attempt. */
export type ProgrammeBid = {
  readonly provider: string
  readonly price: Fen
  readonly lot?: string
  readonly attempt: number
}

export type Route = 'here' | 'platform' | 'selfRun'
export type SelectBy = 'score' | 'lowest' | 'direct'

/** A planted lateness: an act, named by its rule, happened so many working days after its last legal day. */
export type Lateness = Readonly<Record<string, number>>

/** What a line says, and each of its lots may say for itself. Days and people that the file leaves out stay out. Shares and scores of 100. */
export type LineTerms = Terms & {
  readonly title: string
  /** 履职辅助: a service to the department itself. */
  readonly auxiliary: boolean
  readonly separateBecause?: string
  readonly directoryItem?: string
  readonly goals: Readonly<Record<string, number>>
  readonly evidence?: string
  readonly groups: readonly string[]
  readonly classes: readonly string[]
  readonly station: boolean
  readonly procurementAgent?: string
  /** A method of law, or for `selfRun` the unit's own way (比选, 询价比价, 直接委托). */
  readonly method: string
  readonly selectBy: SelectBy
  /** Why nobody else was asked. */
  readonly ground?: string
  /** Why one contract may be longer than a year (令102 第二十四条). */
  readonly termGrounds: readonly string[]
  readonly late: Lateness
  /** Day on which the procurement document is issued. */
  readonly procurementStarts?: Day
  readonly bidsDue?: Instant
  readonly priceWeight?: number
  readonly fixedPrice?: Fen
  readonly financeAgreed?: { readonly on: Day; readonly number: string }
  /** Percent off the price of small firms in this purchase. */
  readonly smeDeduction?: number
  readonly bids: readonly ProgrammeBid[]
  /** By bidder, or by lot and bidder (`2/ag-1`), one figure a panelist: points for everything but the price. */
  readonly qualityScores: Readonly<Record<string, readonly number[]>>
  readonly parties?: { readonly payer: string; readonly finance: string; readonly supervisor: string }
  /** Whom the file names as host: of one of the sites. */
  readonly host?: string
  readonly arrival?: Day
  /** Workers by their ids, one a post. */
  readonly staff?: readonly string[]
  /** Whether a third party evaluates it at the end, and which. */
  readonly evaluated: boolean
  readonly evaluator?: string
  readonly evaluationPer?: 'year'
  readonly evaluationMonthsBefore?: number
  readonly term?: { readonly months: number; readonly renewableToYears?: number }
  readonly tranchesPer: 'contract' | 'year'
  /** Acts on days of their own, where the walk is not meant. */
  readonly days: Readonly<Record<string, Day>>
  /** The lines that this one's winner evaluates. */
  readonly evaluates: readonly string[]
  readonly voluntary: boolean
}

/** One contract of a line: its sites, and what is asked there. */
export type ProgrammeLot = {
  readonly lot: string
  readonly sites: readonly string[]
  readonly budget: Fen
  readonly posts: number
  /** How many posts are at a site, where there are several. */
  readonly postsBySite?: Readonly<Record<string, number>>
  readonly items: readonly ProgrammeItem[]
  /** What one of several lots says for itself, under the name that the file has for it: its site. */
  readonly own?: LineTerms & { readonly name: string }
}

/** A further round after one that failed (`failedAndRerun`). */
export type Rerun = {
  /** Where it stands in the file. */
  readonly at: string
  readonly attempt: number
  readonly lot?: string
  readonly procurementStarts: Day
  readonly bidsDue: Instant
  readonly arrival?: Day
  readonly qualityScores: LineTerms['qualityScores']
}

/** One line of the programme, its defaults filled in. */
export type ProgrammeLine = LineTerms & {
  /** `mz-06`; a copy for a rehearsal with many is `mz-06c2`. */
  readonly id: string
  /** 1 for the line as written, 2 … for its copies. */
  readonly copy: number
  readonly department: string
  readonly year: number
  readonly sources: readonly { readonly source: string; readonly amount: Fen }[]
  readonly route: Route
  readonly budget: Fen
  readonly lots: readonly ProgrammeLot[]
  readonly reruns: readonly Rerun[]
  /** Planning is to be refused: the year goes on without the line. */
  readonly expectRefused: boolean
}

/** `hs-mzj-2026.mz-06`: the case a line becomes. */
export const caseIdOf = (line: ProgrammeLine): string => `${planIdOf(line)}.${line.id}`

/** `hs-mzj-2026`: the plan a line stands in. */
export const planIdOf = (line: { readonly department: string; readonly year: number }): string =>
  `${line.department}-${line.year}`

/** All items of a line, over its lots. Throws where its lots do not ask for the same. */
export function itemsOf({ lots }: ProgrammeLine): readonly ProgrammeItem[] {
  const [first, ...others] = lots
  if (!first) return []
  return first.items.map((item, index) => {
    const same = others.map((lot) => lot.items[index])
    if (same.some((one) => one?.item !== item.item))
      throw new Error('lots that ask for different items cannot be put in one line yet')
    const all = [item, ...same.filter((one) => one !== undefined)]
    const quantity = all.reduce((total, one) => total + one.quantity, 0)
    const amount: Fen = `${all.reduce((total, one) => total + BigInt(one.amount), 0n)}`
    return { ...item, quantity, amount, price: times(amount, 1, quantity) }
  })
}
