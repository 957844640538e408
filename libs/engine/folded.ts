import { isPublicNotice, type KnownFact } from '#domain'
import type { StoredFact } from '#event-store'
import { isAboutFact, putsRight, standing, type Instant, type PutRight, type Stop, type StreamId } from '#kernel'
import { registeredFor, upcast } from './registry.js'

/** A stream folded up to a version: the decider's state, its facts in short, and the stops of its clock. */
export type Folded = {
  readonly stream: StreamId
  readonly version: number
  readonly state: unknown
  readonly facts: readonly KnownFact[]
  readonly stops: readonly (Stop & { readonly key: string })[]
  /** Whether any of its facts names a lot or how long it is kept back, or was put right: who may see those does not follow from their kind alone. */
  readonly apart: boolean
}

/** The part of a stored fact that folding needs. */
export type Foldable = Pick<StoredFact, 'version' | 'type' | 'schema' | 'key' | 'data' | 'occurredAt' | 'recordedAt'> &
  Partial<Pick<StoredFact, 'evidence'>>

export const unfolded = (stream: StreamId): Folded => ({
  stream,
  version: 0,
  state: registeredFor(stream).decider.initial,
  facts: [],
  stops: [],
  apart: false,
})

/**
 * Folds further facts of a stream, in order. What puts earlier facts right is folded with all of them, from the beginning. Throws an Error if one is
 * missing between.
 */
export function fold(before: Folded, facts: readonly Foldable[]): Folded {
  const [last] = facts.slice(-1)
  if (last === undefined) return before
  let { version } = before
  for (const stored of facts) {
    if (stored.version !== version + 1) throw new Error(`${before.stream}: version ${stored.version} follows ${version}`)
    version = stored.version
  }
  const isPutRight = facts.some(({ type }) => putsRight(type))
  if (isPutRight && before.version > 0) throw new Error(`${before.stream}: what was put right is folded from the beginning`)
  const folded = foldStanding(before, standing(facts))
  return { ...folded, version }
}

/** Folds facts of a stream as they count, of which some may be left out. */
export function foldStanding(before: Folded, facts: readonly Foldable[]): Folded {
  const { decider } = registeredFor(before.stream)
  let { version, state, stops, apart } = before
  let known = [...before.facts]
  for (const stored of facts) {
    const data = upcast(stored.type, stored.schema, stored.data)
    version = stored.version
    state = decider.evolve(state, { type: stored.type, data, ...(stored.key === null ? {} : { key: stored.key }) })
    stops = foldStop(stops, stored, data)
    apart ||= 'lot' in data || 'until' in data || isAboutFact(stored.type)
    known = answered(known, stored.type, data)
    known.push(knownFact(before.stream, stored, data))
  }
  return { stream: before.stream, version, state, facts: known, stops, apart }
}

const knownFact = (stream: StreamId, stored: Foldable, data: object): KnownFact => ({
  stream,
  version: stored.version,
  kind: stored.type,
  key: stored.key,
  on: stored.occurredAt,
  recordedAt: stored.recordedAt,
  ...(stored.evidence && !stored.type.startsWith('Irregularity') && !isPublicNotice(stored.evidence)
    ? { unproven: true as const }
    : {}),
  ...('due' in data && typeof data.due === 'string' ? { due: data.due as Instant } : {}),
})

/** What was registered counts once somebody else has confirmed it, and no more once it was denied. */
function answered(known: KnownFact[], type: string, data: object): KnownFact[] {
  if (type !== 'RegisteredConfirmed' && type !== 'RegisteredDenied') return known
  const { of } = data as { readonly of: PutRight }
  return known.map((fact) => {
    if (fact.version !== of.version) return fact
    const { unproven: _before, ...proven } = fact
    return type === 'RegisteredDenied' ? { ...proven, unproven: true } : proven
  })
}

function foldStop(stops: Folded['stops'], stored: Foldable, data: object): Folded['stops'] {
  if (stored.type === 'ClockStopped') return [...stops, { ...(data as Stop), key: stored.key ?? '' }]
  if (stored.type !== 'ClockResumed') return stops
  const { until } = data as { until: Instant }
  return stops.map((stop) => (stop.key === stored.key ? { ...stop, until } : stop))
}
