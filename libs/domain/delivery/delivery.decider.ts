import { contractOfStream, termsOf } from '../contract/parent-contract.js'
import { happened } from '../happened.js'
import { stream } from '../stream.js'
import { deliveryStream } from './delivery.stream.js'
import type { DeliveryFact } from './delivery.facts.js'
import { evolveDelivery, nothingDelivered, supervisionItem, type DeliveryState } from './delivery.state.js'
import { holdSupervision } from './hold-supervision.js'
import { recordService } from './record-service.js'
import { submitMonthlyReport } from './submit-monthly-report.js'

/** The states and acts of a month of delivery. */
export const delivery = stream<DeliveryState, DeliveryFact>(deliveryStream, {
  initial: nothingDelivered,
  evolve: evolveDelivery,
  // A record does not stand on the one before it, but all on the service.
  since: ({ context, stream: id }) => [happened({ context, stream: contractOfStream(id) }, 'ServiceStarted')],
  lists: { items: (asked) => (termsOf(asked)?.items ?? []).map(({ item }) => item).filter((item) => item !== supervisionItem) },
  acts: [recordService, holdSupervision, submitMonthlyReport],
})
