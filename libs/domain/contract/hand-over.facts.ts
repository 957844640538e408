import type { Relation } from '../relation.js'

type Spoken = { readonly n: number; readonly by: Relation; readonly org: string }

/** What a provider whose contract has ended gives back: the files of the service, and those it was there for. */
export type HandOverFact =
  /** `users`: how many service users are taken over by others; `list` names them by code alone. Key: the how-many-eth attempt. */
  | {
      readonly type: 'HandedOver'
      readonly key: string
      readonly data: {
        readonly n: number
        readonly catalogue: string
        readonly list: string
        readonly users: number
        readonly open?: string
      }
    }
  /** One for each who takes over, the purchaser and every host. Key: the number, the relation, the organization: `1/host/tx-ly-host`. */
  | { readonly type: 'HandOverReferred'; readonly key: string; readonly data: Spoken }
  /** The same key. */
  | { readonly type: 'HandOverConfirmed'; readonly key: string; readonly data: Spoken }
  /** Something is missing: the provider owes it again. Key: the number. */
  | { readonly type: 'HandOverReturned'; readonly key: string; readonly data: Spoken & { readonly reason: string } }
