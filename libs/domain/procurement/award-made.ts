import type { Fen } from '#kernel'
import { awardOf } from '../process.js'
import type { ProcurementFact } from './procurement.facts.js'

type AwardMade = Extract<ProcurementFact, { readonly type: 'AwardMade' }>

/** The award of a lot to whoever was chosen: its contract comes of it. */
export const awardMade = (
  { caseId }: { readonly caseId: string },
  { lot, provider, price }: { readonly lot: string; readonly provider: string; readonly price: Fen },
): AwardMade => ({
  type: 'AwardMade',
  key: lot,
  data: { award: awardOf(caseId, lot), caseId, lot, provider, price },
})
