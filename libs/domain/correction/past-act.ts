import type { Instant, StreamId } from '#kernel'

/** A fact of an act done before, as it counts now. */
export type PastFact = {
  readonly version: number
  readonly type: string
  readonly key: string | null
  readonly data: object
  readonly occurredAt: Instant
}

/** An act done before: who did it for whom, and its facts as they count now. One whose facts were struck has none. */
export type PastAct = {
  readonly stream: StreamId
  /** That of its first fact. */
  readonly version: number
  readonly act: string
  /** What people call it. */
  readonly says: string
  readonly actor: string
  readonly organization: string
  readonly registered: boolean
  readonly facts: readonly PastFact[]
  /** What was found against it and has not been withdrawn since, wherever in its stream it stands. */
  readonly findings: readonly PastFact[]
}
