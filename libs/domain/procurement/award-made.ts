import type { Fen } from '#kernel'
import { awardOf, nthOfLot } from '../process.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { OpenProcurementState } from './procurement.state.js'

type AwardMade = Extract<ProcurementFact, { readonly type: 'AwardMade' }>

type Awarding = Pick<OpenProcurementState, 'caseId' | 'awardsBefore' | 'lots'>

/** The award of a lot to whoever was chosen: its contract comes of it. */
export function awardMade(
  state: Awarding,
  { lot, provider, price }: { readonly lot: string; readonly provider: string; readonly price: Fen },
): AwardMade {
  const { caseId } = state
  const nth = nextAward(state, lot)
  return { type: 'AwardMade', key: nth, data: { award: awardOf(caseId, nth), caseId, lot, provider, price } }
}

/** How many awards a lot has had in the case by the end of this attempt. */
export const awardsOf = ({ awardsBefore, lots }: Awarding, lot: string): number =>
  (awardsBefore[lot] ?? 0) + (lots[lot]?.awards.length ?? 0)

/** How the case will call the next award of a lot: `1`, `1:2`. */
export const nextAward = (state: Awarding, lot: string): string => nthOfLot(lot, awardsOf(state, lot) + 1)
