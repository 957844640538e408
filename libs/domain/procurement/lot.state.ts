import type { Fen, Instant } from '#kernel'
import { nthOfLot } from '../process.js'
import type { Ranked, ReadBid } from './procurement.facts.js'

/** One lot of an attempt. What has been done says what comes next, until it is awarded or has failed. */
export type LotState = {
  readonly lot: string
  readonly title: string
  readonly budget: Fen
  readonly opened: readonly ReadBid[] | undefined
  /** `<provider>#<panelist>` → score. */
  readonly scores: { readonly [scorer: string]: string }
  /** `<provider>#<panelist>` → why they found its response invalid. */
  readonly rejections: { readonly [scorer: string]: string }
  /** By panelist: what they do not agree with, or null. */
  readonly signatures: { readonly [panelist: string]: string | null }
  readonly ranking: readonly Ranked[] | undefined
  readonly confirmed: { readonly provider: string; readonly price: Fen } | undefined
  /** When the showing of the result of an own purchase is over. */
  readonly shownUntil: Instant | undefined
  /** The award that stands. */
  readonly awarded: Award | undefined
  /** Every award made of it in this attempt, and whose results were set aside, in their order. */
  readonly awards: readonly Award[]
  readonly setAside: readonly string[]
  /** How many of these were reported to finance. */
  readonly reported: number
  /** Why it came to nothing, whether that was announced, and whether it was said then what becomes of it. */
  readonly failed: string | undefined
  readonly announced: boolean
  readonly answered: boolean
}

/** An award: its number, whose it is, at what price (分). */
export type Award = { readonly award: string; readonly lot: string; readonly provider: string; readonly price: Fen }

type WithLots = { readonly title: string; readonly budget: Fen; readonly lots: { readonly [lot: string]: LotState } }

/** A lot of which nothing has been said yet. */
export const noLot = ({ title, budget }: Pick<LotState, 'title' | 'budget'>, lot: string): LotState => ({
  lot,
  title,
  budget,
  opened: undefined,
  scores: {},
  rejections: {},
  signatures: {},
  ranking: undefined,
  confirmed: undefined,
  shownUntil: undefined,
  awarded: undefined,
  awards: [],
  setAside: [],
  reported: 0,
  failed: undefined,
  announced: false,
  answered: false,
})

/** The attempt with something changed of one lot. */
export function withLot<State extends WithLots>(
  state: State,
  lot: string,
  change: Partial<LotState> | ((before: LotState) => Partial<LotState>),
): State {
  const before = state.lots[lot] ?? noLot(state, lot)
  return { ...state, lots: { ...state.lots, [lot]: { ...before, ...(typeof change === 'function' ? change(before) : change) } } }
}

/** Whether a lot is neither awarded nor failed. */
export const isAtHand = ({ awarded, failed }: LotState): boolean => awarded === undefined && failed === undefined

/** Whether a lot has failed, and nothing was said yet of what becomes of it. */
export const isUnanswered = ({ failed, answered }: LotState): boolean => failed !== undefined && !answered

/** The attempt once a lot is awarded or has failed: open while another is at hand, failed where one of them did and that was not answered. */
export function settled<State extends WithLots & { readonly status: string }>(state: State): State {
  const lots = Object.values(state.lots)
  if (lots.some(isAtHand)) return state
  return { ...state, status: lots.some(isUnanswered) ? 'failed' : 'awarded' }
}

/** Of which round of a lot something is: of the first `1`, once a result was set aside `1:2`. */
export const roundOf = ({ lot, setAside }: LotState): string => nthOfLot(lot, setAside.length + 1)

/** Whose score of whom: the name of a score within its lot. */
export const scorerOf = (provider: string, panelist: string): string => `${provider}#${panelist}`

/** Who may be awarded a lot, in ranked order: whose result was set aside is out. */
export const candidatesOf = ({ ranking = [], setAside }: LotState): readonly Ranked[] =>
  ranking.filter(({ provider }) => !setAside.includes(provider))
