import type { Day } from '#kernel'
import type { FactDeclaration } from '../stream.js'
import type { Certificate } from '../practitioner/practitioner.facts.js'

/** `worker`: the practitioner's id, never a name. */
export type PostFact =
  | { readonly type: 'WorkerDeployed'; readonly data: { readonly worker: string; readonly certificate: Certificate } }
  | { readonly type: 'ArrivalConfirmed'; readonly data: { readonly worker: string; readonly on: Day } }

export const postFacts = {
  WorkerDeployed: { schema: 1, seenBy: 'parties', says: '派出社工' },
  ArrivalConfirmed: { schema: 1, seenBy: 'parties', says: '确认到岗' },
} as const satisfies { readonly [type in PostFact['type']]: FactDeclaration }
