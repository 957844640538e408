import type { Asked } from '../act.js'
import { candidatesOf, type LotState } from './lot.state.js'
import { suppliersSuffice } from './open-bids.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

/**
 * Whether a lot that was decided for somebody can be awarded to another: enough qualified suppliers are left without them (令94 第十六条:
 * 合格供应商符合法定数量时，可以从合格的中标或者成交候选人中另行确定).
 */
export const hasNextCandidate = (
  state: OpenProcurementState,
  lot: LotState,
  asked: Pick<Asked<ProcurementState>, 'context'>,
): boolean => {
  const left = candidatesOf(lot).filter(({ provider }) => provider !== lot.confirmed?.provider)
  return lot.confirmed !== undefined && left.length > 0 && suppliersSuffice(state, asked, left.length).enough
}
