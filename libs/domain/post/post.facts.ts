import type { Day } from '#kernel'
import type { Certificate } from '../practitioner/practitioner.facts.js'

/** `key`: the how-many-eth worker of the post it is about. `worker`: the practitioner's id, never a name. */
export type PostFact =
  | {
      readonly type: 'WorkerDeployed'
      readonly key: string
      /** `confirmed`: whether somebody else than the provider had said so of the certificate by then. */
      readonly data: { readonly worker: string; readonly certificate: Certificate; readonly confirmed: boolean }
    }
  | { readonly type: 'ArrivalConfirmed'; readonly key: string; readonly data: { readonly worker: string; readonly on: Day } }
  | {
      readonly type: 'WorkerLeft'
      readonly key: string
      readonly data: { readonly worker: string; readonly on: Day; readonly reason: string }
    }
