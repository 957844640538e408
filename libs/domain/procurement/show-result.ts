import { endOf } from '#kernel'
import { act } from '../act.js'
import { happened } from '../happened.js'
import { lotField, lotIs, lotMeant } from './lot.guards.js'
import { isDecidedOnQuotes, notYetShown, showingEnds } from './own-purchase.guards.js'
import { procurementIsOpen, regionIsEncoded } from './procurement.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const { someLot, theLot } = lotIs(isDecidedOnQuotes, notYetShown)

/** Shows the result of an own purchase for the working days of the region's pack: until they are over nothing is signed. */
export const showResult = act<ProcurementState, ProcurementFact>()({
  name: 'ShowResult',
  says: '公示采购结果',
  by: ['purchaser'],
  happens: { selfRun: 'paper' },
  fields: {
    lot: lotField,
    place: {
      kind: 'text',
      label: '公示的地点或者地址',
      max: 500,
      example: '本单位公示栏，https://www.huangshan.gov.cn/zfcg/2026/0324.html',
    },
  },
  makes: ['OwnResultShown'],
  always: [procurementIsOpen, regionIsEncoded, someLot],
  withData: [theLot],
  after: (asked, data) => [happened(asked, 'OwnPurchaseDecided', (key) => key === lotMeant(data, asked.state)?.lot)],
  then: (data, asked) => {
    const meant = lotMeant(data, asked.state)
    if (!meant?.confirmed) return []
    const { provider, price } = meant.confirmed
    const until = showingEnds(asked)
    return [
      {
        type: 'OwnResultShown',
        key: meant.lot,
        data: { lot: meant.lot, provider, price, place: data.place, until, due: endOf(until) },
      },
    ]
  },
})
