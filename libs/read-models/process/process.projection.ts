import { endedBy, startedBy, type SlimFact } from '#domain/process'
import type { ProjectedFact, ViewChange } from '../inline.js'

/** Rows of `views.process`: which processes are open by the facts. */
export function processChanges(fact: ProjectedFact): ViewChange[] {
  const slim: SlimFact = { stream: fact.stream, version: fact.version, kind: fact.type, key: fact.key, on: fact.occurredAt }
  const started = startedBy(slim)
  const ended = endedBy(slim)
  return [
    ...(started
      ? [{ view: 'process', op: 'start', id: started, on: fact.occurredAt, stream: fact.stream, version: fact.version } as const]
      : []),
    ...(ended ? [{ view: 'process', op: 'end', id: ended, on: fact.occurredAt } as const] : []),
  ]
}
