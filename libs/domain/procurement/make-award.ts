import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { awardMade } from './award-made.js'
import { lotField, lotIs, lotMeant } from './lot.guards.js'
import { isShown } from './own-purchase.guards.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = { lot: lotField } as const satisfies Fields
const { someLot, theLot } = lotIs(isShown)

/** Makes the award of an own purchase once its result has been shown for its days. Asked by the purchase's process. */
export const makeAward = act<ProcurementState, ProcurementFact>()({
  name: 'MakeAward',
  says: '公示期满成交',
  by: ['process'],
  happens: { selfRun: 'here' },
  fields,
  makes: ['AwardMade'],
  always: [procurementIsOpen, someLot],
  withData: [theLot, showingIsOver],
  then: (data, { state }) => {
    const meant = lotMeant(data, state)
    if (state.status === 'absent' || !meant?.confirmed) return []
    return [awardMade(state, { lot: meant.lot, ...meant.confirmed })]
  },
})

function showingIsOver(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, DataOf<typeof fields>>>) {
  const until = lotMeant(data, state)?.shownUntil
  return until !== undefined && context.at < until
    ? refuse('StillShown', '采购结果正在公示，期满后签订合同', { notBefore: until })
    : undefined
}
