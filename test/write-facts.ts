import { theProcess } from '#domain'
import { randomUUID } from 'node:crypto'
import { belonging } from '#domain/process'
import { declarationOf } from '#engine'
import type { Store } from '#event-store'
import type { Instant, StreamId } from '#kernel'
import { inlineChanges } from '#read-models'
import type { GivenFact } from './given.js'

/** When a fact happened that does not say. */
export const anyMoment = '2026-03-02T02:00:00.000Z' as Instant

/** Facts as if they had been decided, in one append at the head of their stream; their inline views with them. */
export async function writeFacts(
  store: Store,
  stream: StreamId,
  facts: readonly GivenFact[],
  { actor = theProcess.person, recordedAt }: { readonly actor?: string; readonly recordedAt?: Instant } = {},
): Promise<void> {
  const version = (await store.versions([stream])).get(stream) ?? 0
  const envelope = { stream, ...belonging(stream) }
  const written = facts.map((fact) => ({
    type: fact.type,
    schema: declarationOf(fact.type).schema,
    ...(fact.key === undefined ? {} : { key: fact.key }),
    data: fact.data ?? {},
    occurredAt: fact.at ?? anyMoment,
  }))
  const result = await store.append({
    ...envelope,
    version,
    reliesOn: [],
    facts: written,
    actor,
    commandId: randomUUID(),
    contentHash: '',
    organization: theProcess.org,
    act: 'Write',
    data: {},
    roles: [],
    receivedAt: anyMoment,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    views: inlineChanges(
      written.map((fact, index) => ({ ...fact, key: fact.key ?? null, version: version + index + 1, ...envelope })),
    ),
  })
  if (!('appended' in result)) throw new Error(JSON.stringify(result))
}
