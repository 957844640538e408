import type { Actor } from '#domain'
import type { ProcessId } from '#domain/process'
import type { Engine } from '#engine'
import type { Store, StoredFact } from '#event-store'
import type { Instant, StreamId } from '#kernel'
import type { Obligations } from './obligations.js'
import type { Written } from './written.js'

/** A state that was reached, as the sentences look at it. */
export type Seen = {
  readonly engine: Engine<Store>
  readonly now: Instant
  /** All facts, in the log's order. */
  readonly facts: readonly StoredFact[]
  /** The same, by what they are looked for by. */
  readonly written: Written
  /** Those of them that were written since a state was last looked at so: what is no news was looked at before. */
  readonly news: readonly StoredFact[]
  readonly obligations: Obligations
  /** Processes that are open by the facts. */
  readonly open: readonly ProcessId[]
  /** Obligations about which everything was done that was meant to be. */
  readonly answered: ReadonlySet<StreamId>
  /** Everybody who can act, by sign-in id. */
  readonly actors: ReadonlyMap<string, Actor>
}

/** A sentence that holds in every state that can be reached (DESIGN §5). */
export type Sentence = {
  readonly name: string
  readonly says: string
  /** After every act, or only once nothing is going on: what a process is about to do may be missing until then. */
  readonly holds: 'always' | 'when quiet'
  /** Where it does not hold, one line each. */
  readonly broken: (seen: Seen) => readonly string[] | Promise<readonly string[]>
}
