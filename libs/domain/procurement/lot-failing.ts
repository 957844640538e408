import type { LotState } from './lot.state.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { OpenProcurementState } from './procurement.state.js'

type LotFailed = Extract<ProcurementFact, { type: 'LotFailed' }>
type Failed = Extract<ProcurementFact, { type: 'LotFailed' | 'ProcurementFailed' }>

/** A lot comes to nothing, for such a reason. */
export const failing = ({ lot }: Pick<LotState, 'lot'>, why: Pick<LotFailed['data'], 'reason' | 'suppliers'>): LotFailed => ({
  type: 'LotFailed',
  key: lot,
  data: { lot, ...why },
})

/** With the last lot that fails the attempt has failed, where none was awarded; what is made true now counts. */
export function nothingLeft({ lots }: OpenProcurementState, now: readonly { readonly type: string }[]): readonly Failed[] {
  const failed = now.filter((fact): fact is LotFailed => fact.type === 'LotFailed').map(({ data }) => data)
  const reasonOf = ({ lot, failed: before }: LotState) => before ?? failed.find((one) => one.lot === lot)?.reason
  const reasons = Object.values(lots).map((lot) => ({ lot: lot.lot, reason: reasonOf(lot) }))
  return failed.length === 0 || reasons.some(({ reason }) => reason === undefined)
    ? []
    : [{ type: 'ProcurementFailed', data: { reason: reasons.map(({ lot, reason }) => `第${lot}包${reason}`).join('；') } }]
}
