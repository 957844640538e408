import type { Day } from '#kernel'
import type { Certificate } from '../practitioner/practitioner.facts.js'

/** `worker`: the practitioner's id, never a name. */
export type PostFact =
  | { readonly type: 'WorkerDeployed'; readonly data: { readonly worker: string; readonly certificate: Certificate } }
  | { readonly type: 'ArrivalConfirmed'; readonly data: { readonly worker: string; readonly on: Day } }
