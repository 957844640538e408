import type { Due, Instant, Stop, StreamId } from '#kernel'
import type { Law } from '#law'
import type { StopScope } from './common-facts.js'
import type { Letter } from './letter/letter.state.js'
import type { SlimFact } from './process.js'
import type { Parties, Relation } from './relation.js'
import type { Done } from './separation.js'
import type { StreamDefinition } from './stream.js'

export type { Parties, Relation } from './relation.js'

/**
 * Who acts: a person for one organization, or a process. `roles` are the organization's, `duties` the person's own in it, both from the directory;
 * `letters`: those by which an office of audit reads today.
 */
export type Actor = {
  readonly person: string
  readonly org: string
  readonly roles: readonly Relation[]
  readonly duties?: readonly string[]
  readonly letters?: readonly Letter[]
}

/** The process as an actor: one name for all, so that a command id is the same whoever carries it out; a name that nobody else can bear. */
export const theProcess: Actor = { person: '#process', org: '#process', roles: ['process'] }

/** What every stream that obligations are about has in its state. */
export type Subject = {
  readonly parties: Parties
  readonly region: string
  /** The statutory method of the procurement, where there is one: rules with entries by method ask for it. */
  readonly method?: string | undefined
  /** The procurement law does not bind it: what is kept of it is kept by the unit's own choice. */
  readonly unbound?: true
}

/** A fact of a stream relied on, with the time it was recorded beside the time it happened. */
export type KnownFact = SlimFact & {
  readonly recordedAt: Instant
  /** It is of elsewhere and nobody but whoever registered it says so: it neither undoes a breach nor earns anything (DESIGN decision 2). */
  readonly unproven?: true
}

/** A stop as its fact says it: under which rule, and how far it reaches. */
export type ClockStop = Stop & {
  readonly key: string
  readonly rule?: string
  readonly scope?: StopScope
  readonly lot?: string
  readonly obligation?: string
}

/** The other streams a command relies on, at the versions that are compared when it is appended. */
export type Others = {
  of<State>(definition: Pick<StreamDefinition<State, never>, 'kind' | 'initial' | 'evolve'>, stream: StreamId): State
  /** The state of a stream that obligations can be about, whatever its kind. */
  subject(stream: StreamId): Subject
  /** Who stands in which relation to a stream that is a part of another; nothing where the other's parties are its own. */
  partiesOfPart(stream: StreamId): Parties | undefined
  /** Who must act where a relation owes an act of a stream that is relied on: an agent for its purchaser, say. */
  whoActs(stream: StreamId, act: string, owing: Relation): Relation
  facts(stream: StreamId): readonly KnownFact[]
  /** Stops of the clock recorded in a stream, or in the one it stands below, whatever they reach. */
  stops(stream: StreamId): readonly ClockStop[]
  /** A term that the parties or the region agreed, not the law: asked of the stream it was agreed in, counted with the stops that reach it. */
  agreed(stream: StreamId, name: string, from: SlimFact, key: string | undefined, stops: readonly Stop[]): Due
}

export type Context = {
  /** The engine's time. */
  readonly now: Instant
  /** When the act took place: `receivedAt` for an act done here, `occurredAt` for a registered one. */
  readonly at: Instant
  readonly receivedAt: Instant
  /** The act happened elsewhere and is only being recorded: it is refused for identity, evidence or order alone. */
  readonly registered: boolean
  /** On which paper it is recorded; where it is only asked whether it may be, on none. */
  readonly paper?: { readonly number: string; readonly address?: string; readonly file?: string }
  readonly actor: Actor
  /** Who drafted it, where it passed several hands: the actor issues it. */
  readonly drafter?: string
  /** What was done in its case before, by whom: only for an act that somebody can be shut out of. */
  readonly done: readonly Done[]
  readonly law: Law
  readonly others: Others
}
