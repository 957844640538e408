import type { ProcurementFact } from './procurement.facts.js'
import type { LotState } from './lot.state.js'
import type { OpenProcurementState } from './procurement.state.js'

/** What a panelist has declared: to whom they are tied, and whether they knew who had bid when they said so last. */
export type Declared = { readonly tiedTo: readonly string[]; readonly knowingBidders: boolean }

type OfPanel = Pick<OpenProcurementState, 'panel' | 'ties' | 'lots'>
type PanelFact = Extract<ProcurementFact, { type: 'PanelFormed' | 'TiesDeclared' | 'PanelistReplaced' }>

/** Whether somebody of the panel is tied to a bidder that was opened, as they declared it. */
export const isTied = ({ ties, lots }: OfPanel, panelist: string): boolean =>
  Object.values(lots).some(({ opened = [] }) => opened.some(({ provider }) => ties[panelist]?.tiedTo.includes(provider) === true))

/**
 * The attempt with its panel as those see what is evaluated: who has declared their ties and has none to a bidder. On the platform the panel is at
 * work there, and declares there.
 */
export function seated(state: OpenProcurementState): OpenProcurementState {
  if (state.panel.length === 0) return state
  const panelist = state.panel.filter(
    (one) => state.route === 'platform' || (state.ties[one] !== undefined && !isTied(state, one)),
  )
  return { ...state, parties: { ...state.parties, panelist } }
}

/** The attempt after a fact about its panel. */
export function evolvePanel(state: OpenProcurementState, fact: PanelFact): OpenProcurementState {
  switch (fact.type) {
    case 'PanelFormed':
      return seated({ ...state, panel: fact.data.panelists, representative: fact.data.representative })
    case 'TiesDeclared': {
      const { panelist, ties, knowingBidders } = fact.data
      const before = state.ties[panelist]?.tiedTo ?? []
      const tiedTo = [...new Set([...before, ...ties.map(({ organization }) => organization)])]
      return seated({ ...state, ties: { ...state.ties, [panelist]: { tiedTo, knowingBidders } } })
    }
    case 'PanelistReplaced':
      return seated(replaced(state, fact.data))
    default:
      return fact satisfies never
  }
}

/** 令87 第四十九条: what somebody who was replaced has said does not count; the others sign the result that comes of it. */
function replaced(
  state: OpenProcurementState,
  { panelist, panelists, replacement }: Extract<PanelFact, { type: 'PanelistReplaced' }>['data'],
): OpenProcurementState {
  const others = <Said>(said: Readonly<Record<string, Said>>): Readonly<Record<string, Said>> =>
    Object.fromEntries(Object.entries(said).filter(([scorer]) => !scorer.endsWith(`#${panelist}`)))
  const without = (lot: LotState): LotState =>
    lot.ranking ? lot : { ...lot, scores: others(lot.scores), rejections: others(lot.rejections), signatures: {} }
  const { [panelist]: _gone, ...ties } = state.ties
  return {
    ...state,
    panel: panelists,
    representative: state.representative === panelist ? replacement : state.representative,
    ties,
    lots: Object.fromEntries(Object.entries(state.lots).map(([name, lot]) => [name, without(lot)])),
  }
}
