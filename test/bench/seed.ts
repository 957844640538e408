import { theProcess } from '#domain'
import { belonging } from '#domain/process'
import { declarationOf } from '#engine'
import type { EventStore } from '#event-store'
import type { Instant, StreamId } from '#kernel'
import { inlineChanges } from '#read-models'

/** A fact as it is put down here; `at` is when it happened. */
export type SeedFact = { readonly type: string; readonly data: object; readonly key?: string; readonly at: Instant }

/** `commandId`: that of a process's act, where the process is to find it done. `recordedAt`: the database's own time if left out. */
export type Seeding = {
  readonly actor?: string
  readonly commandId?: string
  readonly recordedAt?: Instant
  readonly from?: number
}

/** Puts facts into a stream as if they had been decided: through the one append function, with their inline views. */
export async function seed(
  store: EventStore,
  stream: StreamId,
  facts: readonly SeedFact[],
  seeding: Seeding = {},
): Promise<void> {
  const { process, caseId, lot } = belonging(stream)
  const { actor = theProcess.person, commandId = `seed:${stream}:${seeding.from ?? 0}`, recordedAt, from = 0 } = seeding
  const envelope = { stream, ...(process ? { process } : {}), ...(caseId ? { caseId } : {}), ...(lot ? { lot } : {}) }
  const written = facts.map(({ type, data, key, at }) => ({
    type,
    schema: declarationOf(type).schema,
    ...(key === undefined ? {} : { key }),
    data,
    occurredAt: at,
  }))
  const result = await store.append({
    ...envelope,
    version: from,
    reliesOn: [],
    facts: written,
    actor,
    commandId,
    contentHash: 'seed'.padEnd(43, '0'),
    organization: theProcess.org,
    act: 'Seed',
    data: {},
    roles: [],
    receivedAt: facts[0]?.at ?? '2026-01-01T00:00:00.000Z',
    ...(seeding.commandId === undefined || process === undefined ? {} : { causationId: process }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
    views: inlineChanges(
      written.map((fact, index) => ({ ...fact, key: fact.key ?? null, version: from + index + 1, ...envelope })),
    ),
  })
  if (!('appended' in result)) throw new Error(`${stream} could not be prepared: ${JSON.stringify(result)}`)
}

/** Does something with each, at most so many at once. */
export async function eachOf<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of left) await work(one)
    }),
  )
}
