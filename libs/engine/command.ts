import type { Actor } from '#domain'
import type { Evidence, Signed } from '#event-store'
import type { Instant, Refusal, StreamId } from '#kernel'

/** An act asked for. `commandId` is scoped by person and organization; the same id again gives the first result. */
export type CommandRequest = {
  readonly act: string
  readonly stream: StreamId
  readonly data: object
  readonly actor: Actor
  readonly commandId: string
  readonly receivedAt?: Instant
  /** The act happened elsewhere, then, and here is its paper. */
  readonly registered?: { readonly occurredAt: Instant; readonly evidence: Evidence }
  readonly causationId?: string
  readonly signed?: Signed
  /** The version the asker has seen (`If-Match`). */
  readonly ifVersion?: number
  /** What the asker knows to be written: a stream that is known here only below its version is read anew. */
  readonly knows?: { readonly stream: StreamId; readonly version: number }
}

/** A fact as the caller gets it back. */
export type AcceptedFact = {
  readonly id: string
  readonly type: string
  readonly key: string | null
  readonly version: number
  readonly data: object
  readonly occurredAt: Instant
}

/** A paper of a form that cannot be registered yet: the `n`-th as they were given, and every reason why not. */
export type WaitingPaper = {
  readonly n: number
  readonly act: string
  readonly says: string
  readonly stream: StreamId
  readonly refusals: readonly Refusal[]
}

export type Outcome =
  | {
      readonly accepted: readonly AcceptedFact[]
      readonly version: number
      readonly repeated: boolean
      /** Of a form: its papers that are not registered yet, each with what it waits for. */
      readonly waiting?: readonly WaitingPaper[]
    }
  | { readonly refused: readonly Refusal[] }
  /** The command id was used before for something else. */
  | { readonly reused: true }
  /** `ifVersion` is not the stream's version. */
  | { readonly stale: number }
  /** Others wrote first, each time. */
  | { readonly conflict: true }
