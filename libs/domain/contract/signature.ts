import type { Relation } from '../relation.js'

/** A signature: as what, and whose. */
export const signatureOf = (party: Relation, org: string): string => `${party}/${org}`
