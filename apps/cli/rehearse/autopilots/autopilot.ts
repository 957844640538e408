import type { Instant, StreamId } from '#kernel'
import type { Law } from '#law'
import type { Programme, ProgrammeLine } from '../../programme/index.js'

/** An open obligation or window as the driver sees it. */
export type Duty = {
  readonly id: StreamId
  readonly rule: string
  readonly act: string
  readonly subject: StreamId
  readonly process: string
  readonly mode: 'must' | 'may'
  readonly key?: string
  /** When its clock started: the moment of the fact it runs from. */
  readonly startedOn: Instant
  readonly due: Instant
  readonly seenAt: Instant
  readonly bearer: { readonly role: string; readonly org?: string }
  readonly caseId?: string
}

/** One HTTP act at a moment of the clock. `key` is its Idempotency-Key, made of duty and person, never of a counter. */
export type PlannedAct = {
  readonly at: Instant
  readonly person: string
  readonly act: string
  readonly stream: StreamId
  readonly path: string
  readonly body: object
  readonly key: string
  readonly says: string
  /** The line that is to be refused by it: the year goes on without it. */
  readonly refusing?: string
}

/** What autopilots know. `line` gives the line a case came from, as written or its copy. */
export type World = {
  readonly programme: Programme
  readonly line: (caseId: string) => ProgrammeLine
  readonly law: Law
  /** What autopilots have written, by its SHA-256. */
  readonly papers: Map<string, Buffer>
  readonly route: 'here' | 'platform' | 'asWritten'
  readonly copies: number
}

/** What people do about a duty: one act or several, each at its moment; none where nobody does anything. */
export type Autopilot = (duty: Duty, world: World) => readonly PlannedAct[]

/** Autopilots by the name of the act that is owed. */
export type Autopilots = Readonly<Record<string, Autopilot>>
