import { times, type Day, type Fen, type Instant } from '#kernel'
import type { ProgrammeItem, ProgrammeTranche, Terms } from './terms.js'

/** What a bidder offers: for one lot, or for each; at which attempt. */
export type ProgrammeBid = {
  readonly provider: string
  readonly price: Fen
  readonly lot?: string
  readonly attempt: number
}

/** One contract of a line: its sites, and what is asked there. */
export type ProgrammeLot = {
  readonly lot: string
  readonly sites: readonly string[]
  readonly budget: Fen
  readonly posts: number
  readonly items: readonly ProgrammeItem[]
}

export type Route = 'here' | 'platform' | 'selfRun'

/** A planted lateness: an act, named by its rule, happened so many working days after its last legal day. */
export type Lateness = Readonly<Record<string, number>>

/** One line of the programme, its defaults filled in. Days and people that the file leaves out stay out. Shares and scores of 100. */
export type ProgrammeLine = Omit<Terms, 'tranches'> & {
  /** `mz-06`; a copy for a rehearsal with many is `mz-06c2`. */
  readonly id: string
  /** 1 for the line as written, 2 … for its copies. */
  readonly copy: number
  readonly department: string
  readonly year: number
  readonly title: string
  /** 履职辅助: a service to the department itself. */
  readonly auxiliary: boolean
  readonly separateBecause?: string
  readonly sources: readonly { readonly source: string; readonly amount: Fen }[]
  readonly directoryItem?: string
  readonly goals: Readonly<Record<string, number>>
  readonly evidence?: string
  readonly groups: readonly string[]
  readonly classes: readonly string[]
  readonly station: boolean
  readonly route: Route
  readonly procurementAgent?: string
  /** A method of law, or for `selfRun` the unit's own way (比选, 询价比价, 直接委托). */
  readonly method: string
  readonly late: Lateness
  /** Day on which the procurement document is issued. */
  readonly procurementStarts?: Day
  readonly bidsDue?: Instant
  readonly priceWeight?: number
  readonly bids: readonly ProgrammeBid[]
  /** By bidder, or by lot and bidder (`2/ag-1`), one figure a panelist: points for everything but the price. */
  readonly qualityScores: Readonly<Record<string, readonly number[]>>
  readonly parties?: { readonly payer: string; readonly finance: string; readonly supervisor: string; readonly host: string }
  readonly arrival?: Day
  readonly evaluator?: string
  readonly term?: { readonly months: number; readonly renewableToYears?: number }
  readonly budget: Fen
  readonly lots: readonly ProgrammeLot[]
  readonly tranches: readonly ProgrammeTranche[]
  /** The lines that this one's winner evaluates. */
  readonly evaluates: readonly string[]
  readonly voluntary: boolean
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
