import { awardOf, nthOfAward } from '../process.js'
import { nextAward } from '../procurement/award-made.js'
import type { ProcurementState } from '../procurement/procurement.state.js'

/** Of lots that have not failed: their award, as the case calls it (`nth`) and whole, or the one that comes next where there is none. */
export const standingOf = (
  purchase: ProcurementState,
  lots: readonly string[],
): readonly { readonly lot: string; readonly nth: string; readonly award: string }[] =>
  purchase.status === 'absent'
    ? []
    : lots.flatMap((name) => {
        const lot = purchase.lots[name]
        if (lot === undefined || lot.failed !== undefined) return []
        const nth = lot.awarded === undefined ? nextAward(purchase, name) : nthOfAward(lot.awarded.award)
        return [{ lot: name, nth, award: awardOf(purchase.caseId, nth) }]
      })
