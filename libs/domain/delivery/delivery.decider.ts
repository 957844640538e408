import { contractOfStream } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { deliveryFacts, type DeliveryFact } from './delivery.facts.js'
import { evolveDelivery, nothingDelivered, type DeliveryState } from './delivery.state.js'
import { holdSupervision } from './hold-supervision.js'
import { recordService } from './record-service.js'
import { submitMonthlyReport } from './submit-monthly-report.js'

/** `delivery/<award>/<month>`: what was delivered in a month, and the report made from it. */
export const delivery = stream<DeliveryState, DeliveryFact>({
  kind: 'delivery',
  parent: contractOfStream,
  initial: nothingDelivered,
  evolve: evolveDelivery,
  facts: deliveryFacts,
  acts: [recordService, holdSupervision, submitMonthlyReport],
})
