import { isRegisteredLate } from '#domain'
import type { StoredFact } from '#event-store'
import { ownerOf } from './actions.js'
import type { Engine } from './engine.js'
import { registeredFor } from './registry.js'

/** What is said beside a fact that was registered: recorded later than its region allows; nobody else has said yet that it is so. */
export type RegisteredMarks = { readonly late?: true; readonly unproven?: true }

/** The marks of those of some facts that were registered, by position. */
export async function registeredMarks(
  engine: Engine,
  facts: readonly StoredFact[],
): Promise<ReadonlyMap<string, RegisteredMarks>> {
  const registered = facts.filter(({ evidence }) => evidence !== null)
  const owners = registered.map(({ stream }) => ownerOf(stream)).filter((owner) => owner !== undefined)
  const folded = await engine.cache.newest([...new Set([...registered.map(({ stream }) => stream), ...owners])])
  return new Map(
    registered.map(({ position, stream, version, occurredAt, recordedAt }) => {
      const owner = ownerOf(stream)
      const region = owner && registeredFor(owner).definition.subject?.(folded.get(owner)?.state).region
      const late = region !== undefined && isRegisteredLate(engine.law, region, { on: occurredAt, recordedAt })
      const unproven = folded.get(stream)?.facts.some((fact) => fact.version === version && fact.unproven === true)
      return [position, { ...(late ? { late } : {}), ...(unproven ? { unproven } : {}) }]
    }),
  )
}
