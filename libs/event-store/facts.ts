import type { Instant, StreamId } from '#kernel'

/** What a registering command brings: where the act's paper is. `file` is the SHA-256 of its content. */
export type Evidence = { readonly number: string; readonly address?: string; readonly file?: string }

/** Who drafted, reviewed and issued an act inside its unit, and the minutes of a collective decision. */
export type Signed = {
  readonly by: readonly { readonly person: string; readonly step: string; readonly at: Instant }[]
  readonly minutes?: string
}

/** A fact as it is stored. `position` is a 64-bit number in text; `seq` is there once the sequencer has numbered it. */
export type StoredFact = {
  readonly position: string
  readonly seq?: string
  readonly stream: StreamId
  readonly version: number
  readonly type: string
  readonly schema: number
  readonly key: string | null
  readonly data: object
  readonly actor: string
  readonly organization: string
  readonly commandId: string
  readonly causationId: string | null
  readonly caseId: string | null
  readonly lot: string | null
  readonly process: string | null
  readonly signed: Signed | null
  readonly evidence: Evidence | null
  readonly occurredAt: Instant
  readonly recordedAt: Instant
}

/** A fact to be written. */
export type NewFact = {
  readonly type: string
  readonly schema: number
  readonly key?: string
  readonly data: object
  readonly occurredAt: Instant
}

/** Under which id a command was asked: `commandId` is scoped by who asked and for whom. */
export type CommandName = Pick<Append, 'actor' | 'organization' | 'commandId'>

/** One call of the append function. Versions are those the decision was made on; 0 is an absent stream. */
export type Append = {
  readonly stream: StreamId
  readonly version: number
  readonly reliesOn: readonly { readonly stream: StreamId; readonly version: number }[]
  readonly facts: readonly NewFact[]
  readonly actor: string
  /** For whom the actor acts: a command id is theirs both. */
  readonly organization: string
  readonly commandId: string
  readonly contentHash: string
  /** What was asked, kept beside the facts: the act, its data, when and as whom. */
  readonly act: string
  /** Left out where the facts say the same. */
  readonly data?: object
  readonly registered?: { readonly occurredAt: Instant; readonly evidence: Evidence }
  readonly roles: readonly string[]
  readonly receivedAt: Instant
  /** For the actor `process`: what is recorded under the command id is returned, whatever the content now is. */
  readonly firstContentWins?: boolean
  /** The process that asked. */
  readonly causationId?: string
  readonly caseId?: string
  readonly lot?: string
  readonly process?: string
  readonly signed?: Signed
  /** The rehearsal's time; a database that is no rehearsal takes its own, whatever is told. */
  readonly recordedAt?: Instant
  /** Changes of the inline views, applied in the same transaction. */
  readonly views?: readonly object[]
}

/** An accepted command as it was asked, and where its facts are: `facts` of them above `version` of its stream. `data` is null where its first fact says the same. */
export type AskedCommand = {
  readonly position: string
  readonly stream: StreamId
  readonly version: number
  readonly facts: number
  readonly act: string
  readonly actor: string
  readonly organization: string
  readonly roles: readonly string[]
  readonly data: object | null
  readonly registered: NonNullable<Append['registered']> | null
  readonly signed: Signed | null
  readonly receivedAt: Instant
  readonly recordedAt: Instant
  readonly reliesOn: Append['reliesOn']
}

/** A fact of a command that was accepted before, as the append function gives it back. */
export type RepeatedFact = Pick<
  StoredFact,
  'position' | 'stream' | 'version' | 'type' | 'schema' | 'key' | 'data' | 'occurredAt' | 'recordedAt'
>

export type AppendResult =
  | { readonly appended: readonly string[]; readonly recordedAt: Instant }
  | { readonly repeated: readonly RepeatedFact[] }
  | { readonly reused: true }
  | { readonly conflict: readonly { readonly stream: StreamId; readonly version: number }[] }
