import type { Citation, FactShape, Instant, Refusal, StreamId } from '#kernel'
import type { Context, Parties, Relation } from './context.js'

/** What a guard or an act is asked about. */
export type Asked<State> = { readonly state: State; readonly stream: StreamId; readonly context: Context }

/** A small named function that gives the reasons why not, or nothing. A reason with a `basis` is the law's, one without is the state's. */
export type Guard<State> = (asked: Asked<State>) => Refusal | readonly Refusal[] | undefined
export type DataGuard<State, Data> = (data: Data, asked: Asked<State>) => Refusal | readonly Refusal[] | undefined

/** A term within which an act was due. An act done late is done; a registered one that was late leaves an irregularity. */
export type Term = { readonly rule: string; readonly from: Instant; readonly by?: string | undefined }

/** One act: who may ask for it, what must hold, what it makes true. */
export type Act<State, Data, Fact extends FactShape> = {
  /** Imperative, `SignContract`. */
  readonly name: string
  /** What people call it, 签订合同. */
  readonly says: string
  readonly by: readonly Relation[]
  /** Streams it relies on besides its own and its parent; asked without data by «what can I do?». */
  readonly reliesOn?: (stream: StreamId, state: State, data: Data | undefined) => readonly StreamId[]
  /** Who stands in which relation before the stream has a state of its own (its first act). */
  readonly parties?: (asked: Asked<State>) => Parties
  /** State, actor, time: asked with and without data. */
  readonly always: readonly Guard<State>[]
  readonly withData?: readonly DataGuard<State, Data>[]
  readonly terms?: (asked: Asked<State>) => readonly Term[]
  /** What it makes true. A fact may bear an earlier moment than the act's own: a breach its due, an opening its deadline. */
  readonly then: (data: Data, asked: Asked<State>) => readonly (Fact & { readonly occurredAt?: Instant })[]
}

/** Declares an act; only there so that its types are inferred. */
export const act =
  <State, Fact extends FactShape>() =>
  <Data>(declared: Act<State, Data, Fact>): Act<State, Data, Fact> =>
    declared

/** A refusal by the state of things. `more` may say who can cure it and when at the earliest. */
export const refuse = (code: string, says: string, more: Pick<Refusal, 'owner' | 'notBefore'> = {}): Refusal => ({
  code,
  says,
  ...more,
})

/** A refusal by law, with the article it rests on. */
export const refuseByLaw = (
  code: string,
  says: string,
  basis: Citation,
  more: Pick<Refusal, 'owner' | 'notBefore'> = {},
): Refusal => ({ code, says, basis, ...more })
