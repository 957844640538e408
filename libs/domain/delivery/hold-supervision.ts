import type { Day } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { DeliveryFact } from './delivery.facts.js'
import { dayFaults, evidenceFault, monthIsOfTheService, monthNotYetReported } from './delivery.guards.js'
import type { DeliveryState } from './delivery.state.js'

/** `supervisor`: a sign-in id; `workers`: how many social workers took part; `evidence` SHA-256 in hex. */
export type HoldSupervision = {
  readonly on: Day
  readonly supervisor: string
  readonly topic: string
  readonly workers: number
  readonly evidence: string
}

/** Professional supervision (专业督导) of the social workers' practice; it counts as one unit of the item of that name. */
export const holdSupervision = act<DeliveryState, DeliveryFact>()<HoldSupervision>({
  name: 'HoldSupervision',
  says: '开展专业督导',
  by: ['provider'],
  always: [contractIsInForce, monthIsOfTheService, monthNotYetReported],
  withData: [supervisionIsOfThisMonth, someoneWasSupervised, supervisionHasEvidence],
  then: ({ on, supervisor, topic, workers, evidence }, { state }) => [
    { type: 'SupervisionHeld', key: String(state.supervisions + 1), data: { on, supervisor, topic, workers, evidence } },
  ],
})

type Guarded = Parameters<DataGuard<DeliveryState, HoldSupervision>>

function supervisionIsOfThisMonth(...[{ on }, asked]: Guarded) {
  return dayFaults(on, asked)
}

function someoneWasSupervised(...[{ workers }]: Guarded) {
  return Number.isInteger(workers) && workers > 0 ? undefined : refuse('NobodySupervised', '请填写参加督导的社工人数')
}

function supervisionHasEvidence(...[{ evidence }]: Guarded) {
  return evidenceFault(evidence)
}
