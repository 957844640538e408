import type { StoredFact } from '#event-store'
import type { ProjectedFact } from '#read-models'
import { upcast } from './registry.js'

/** A stored fact as projections are given it, in the newest shape. */
export const projected = (fact: StoredFact): ProjectedFact => ({
  stream: fact.stream,
  version: fact.version,
  type: fact.type,
  key: fact.key,
  data: upcast(fact.type, fact.schema, fact.data),
  occurredAt: fact.occurredAt,
  ...(fact.caseId === null ? {} : { caseId: fact.caseId }),
  ...(fact.lot === null ? {} : { lot: fact.lot }),
  ...(fact.process === null ? {} : { process: fact.process }),
})
