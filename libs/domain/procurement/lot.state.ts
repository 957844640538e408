import type { Fen, Instant } from '#kernel'
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
  readonly awarded: { readonly award: string; readonly lot: string; readonly provider: string; readonly price: Fen } | undefined
  /** What a question that was right asks for in place of what was made of it. */
  readonly setAside: 'nextCandidate' | 'runAgain' | undefined
  /** Why it came to nothing. */
  readonly failed: string | undefined
}

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
  setAside: undefined,
  failed: undefined,
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

/** The attempt once a lot is awarded or has failed: open while another is at hand, failed where one of them did. */
export function settled<State extends WithLots & { readonly status: string }>(state: State): State {
  const lots = Object.values(state.lots)
  if (lots.some(isAtHand)) return state
  return { ...state, status: lots.some(({ failed }) => failed !== undefined) ? 'failed' : 'awarded' }
}

/** Whose score of whom: the name of a score within its lot. */
export const scorerOf = (provider: string, panelist: string): string => `${provider}#${panelist}`
