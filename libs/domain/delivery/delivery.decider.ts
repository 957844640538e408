import { stream } from '../stream.js'
import { deliveryStream } from './delivery.stream.js'
import type { DeliveryFact } from './delivery.facts.js'
import { evolveDelivery, nothingDelivered, type DeliveryState } from './delivery.state.js'
import { holdSupervision } from './hold-supervision.js'
import { recordService } from './record-service.js'
import { submitMonthlyReport } from './submit-monthly-report.js'

/** The states and acts of a month of delivery. */
export const delivery = stream<DeliveryState, DeliveryFact>(deliveryStream, {
  initial: nothingDelivered,
  evolve: evolveDelivery,
  acts: [recordService, holdSupervision, submitMonthlyReport],
})
