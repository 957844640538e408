import type { SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'

/** What a process may know of a fact. */
export const slim = (fact: {
  readonly stream: StreamId
  readonly version: number
  readonly type: string
  readonly key: string | null
  readonly data: object
  readonly occurredAt: Instant
}): SlimFact => ({
  stream: fact.stream,
  version: fact.version,
  kind: fact.type,
  key: fact.key,
  on: fact.occurredAt,
  ...('due' in fact.data && typeof fact.data.due === 'string' ? { due: fact.data.due as Instant } : {}),
})
