import type { StreamId } from '#kernel'
import type { heard, ProcessId, SlimFact } from '#domain/process'
import type { ActResult, ActRequest, Acts } from './acts.js'
import type { KindsOf, Which } from './inbox.js'
import type { Owed } from './owe.js'

export type ActNames = {
  [Name in keyof Acts]: Acts[Name] extends (request: ActRequest<infer Data>) => Promise<ActResult>
    ? Data extends never
      ? never
      : Name
    : never
}[keyof Acts]
export type DataOf<Name extends ActNames> = Acts[Name] extends (request: ActRequest<infer Data>) => Promise<ActResult>
  ? Data
  : never

/** Kinds of fact that ask somebody else for a word, in whatever process. */
export type Answered = 'CorrectionReferred' | 'BreachQuestioned'

/** A kind of fact that ends a wait or a scope: any of them, or the first in a stream, of a key, or above a version there. */
export type Occasion<Kind extends keyof typeof heard> = {
  readonly kind: keyof KindsOf<Kind> & string
  readonly in?: StreamId
  readonly key?: string
  readonly above?: number
}

/**
 * What a process is written on: the facts it waits for, what people owe, the acts it does itself. Written once; Temporal carries it out,
 * the simulator plays it, others read it.
 */
export type Walk<Kind extends keyof typeof heard> = {
  readonly id: ProcessId
  /** The fact that started it. */
  readonly start: SlimFact
  /** A fact of a kind, as soon as there is one; at once when it is there already. */
  fact<K extends keyof KindsOf<Kind> & string>(kind: K, ...which: Which<KindsOf<Kind>, K>): Promise<SlimFact>
  /** All facts of a kind known now, or those in one stream. */
  facts<K extends keyof KindsOf<Kind> & string>(kind: K, which?: { readonly in: StreamId }): SlimFact[]
  /** The first of several facts. */
  either(...occasions: readonly Occasion<Kind>[]): Promise<SlimFact>
  /**
   * Opens an obligation, reminds, records its breach, and gives the fact that met it. Where it was lapsed meanwhile: outside of every scope the
   * fact that lapsed it, inside of one nothing any more, since the scope's end is the way on.
   */
  owe(owed: Owed): Promise<SlimFact>
  /** Opens a window and waits until one of its occasions comes, or it has run out: gives that fact, or the window's closing. */
  window(owed: Owed): Promise<SlimFact>
  /**
   * Does an act; while it is refused, waits for news or for the earliest moment and asks again. Gives the facts it made true. `owed`: what somebody owes
   * where it waits for people, begun once.
   */
  act<Name extends ActNames>(
    name: Name,
    stream: StreamId,
    data: DataOf<Name>,
    key?: string,
    owed?: () => Promise<unknown>,
  ): Promise<readonly SlimFact[]>
  /** Handles every fact of a kind, those there are and those to come, side by side; it never ends, so it stands in a scope. */
  each(kind: Answered, handle: (fact: SlimFact) => Promise<unknown>): Promise<never>
  /**
   * A part of the walk that a fact can end, or that comes to a result by itself, whichever is first: that is given. Either way whatever still waits
   * inside is left unanswered, and what was owed inside is lapsed. A fact is first that stands before the ending one in its stream, or happened no later.
   */
  scope<Result>(
    bounds: { readonly until: readonly Occasion<Kind>[]; readonly says: string },
    walk: (it: Walk<Kind>) => Promise<Result>,
  ): Promise<Left<Result>>
}

/** How a scope was left: a fact ended it, or its walk is done. */
export type Left<Result> = { readonly endedBy: SlimFact } | { readonly done: Result }
