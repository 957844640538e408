import type { Citation } from './law.js'
import type { Instant } from './time.js'

/** `kind/key`, the kind first: `contract/mz-06-1`. */
export type StreamId = `${string}/${string}`

/** The kind of a stream: what stands before the first slash. */
export const streamKind = (stream: StreamId): string => stream.slice(0, stream.indexOf('/'))

/** What stands behind a stream's kind: `mz-06-1/2` of `payment/mz-06-1/2`. */
export const streamKey = (stream: StreamId): string => stream.slice(stream.indexOf('/') + 1)

/** A fact as a decider writes it: its kind, what happened, and the business key where the kind can occur more than once. */
export type FactShape = { readonly type: string; readonly data: object; readonly key?: string }

/** Who could cure a refusal, or who bears an obligation: a relation to the case, or one organization; in words where people are told. */
export type Bearer = { readonly role: string; readonly org?: string; readonly says?: string }

/** Why an act is not allowed now, who can cure it, and by which act (its name, and what people call it). Codes are never renamed. */
export type Refusal = {
  readonly code: string
  readonly says: string
  readonly basis?: Citation
  readonly owner?: Bearer
  readonly cure?: { readonly act: string; readonly says: string }
  readonly notBefore?: Instant
}

export type Decision<Fact> = { readonly accepted: readonly Fact[] } | { readonly refused: readonly Refusal[] }

/** The pure heart of one kind of stream. `decide` never throws for a refusal; `evolve` is exhaustive. */
export type Decider<State, Command, Fact, Context> = {
  readonly initial: State
  /** Streams whose versions are locked and compared together with the decider's own. */
  readonly reliesOn: (command: Command, state: State) => readonly StreamId[]
  readonly decide: (command: Command, state: State, context: Context) => Decision<Fact>
  readonly evolve: (state: State, fact: Fact) => State
  /** What was asked, as far as the data of an act's first fact say it. */
  readonly askedOf: (act: string, data: object) => object
}
