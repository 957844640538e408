import type { Citation, FactShape, Held, Instant, Refusal, StreamId } from '#kernel'
import type { Context } from './context.js'
import type { DataOf, Fields } from './field.js'
import type { Route } from './plan/plan-line.js'
import type { Parties, Relation } from './relation.js'
import type { Deed } from './separation.js'

/** What a guard or an act is asked about. */
export type Asked<State> = { readonly state: State; readonly stream: StreamId; readonly context: Context }

/** A small named function that gives the reasons why not, or nothing. A reason with a `basis` is the law's, one without is the state's. */
export type Guard<State> = (asked: Asked<State>) => Refusal | readonly Refusal[] | undefined
export type DataGuard<State, Data> = (data: Data, asked: Asked<State>) => Refusal | readonly Refusal[] | undefined

/** The same of what is taken as it is: each reason rests on something that people can read. */
export type Doubt<State, Data> = (data: Data, asked: Asked<State>) => (Refusal & { readonly basis: Citation }) | undefined

/** A term within which an act was due. An act done late is done; a registered one that was late leaves an irregularity. */
export type Term = { readonly rule: string; readonly from: Instant; readonly by?: string | undefined }

/** Where an act happens: on the official platform, here, or on paper (DESIGN decision 2). */
export type Place = 'platform' | 'here' | 'paper'

/** The same on every route, or by route: on a route that is not named there is no such act. */
export type Happens = Place | { readonly [route in Route]?: Place }

/** What is offered for a field, as the state has it: a value that is likely, the most there may be. What there is to choose from is its list (`from`). */
export type Offers<Data> = {
  readonly [field in keyof Data]?: { readonly value?: Data[field] | undefined; readonly limit?: string | number | undefined }
}

/** Who may ask for an act and what must hold. */
type Guarded<State, Data> = {
  /** Imperative, `SignContract`. */
  readonly name: string
  /** What people call it, 签订合同. */
  readonly says: string
  readonly by: readonly Relation[]
  /** What whoever does it has done in the case: it shuts them out of other things there. */
  readonly deed?: Deed
  /** The act it is one half of: a unit that decides on either collectively decides so on both. */
  readonly halfOf?: string
  /** Streams it relies on besides its own and its parent; asked without data by «what can I do?». */
  readonly reliesOn?: (stream: StreamId, state: State, data: Data | undefined) => readonly StreamId[]
  /** Who stands in which relation before the stream has a state of its own (its first act). */
  readonly parties?: (asked: Asked<State>, data: Data | undefined) => Parties
  /** How the purchase is run, before the stream has a state of its own. */
  readonly route?: (asked: Asked<State>, data: Data | undefined) => Route | undefined
  /** What a stop holds it as, where that is not what its stream stands as; `null`: it goes on whatever is stopped. */
  readonly held?: Held | null | ((asked: Asked<State>) => Held | null)
  /** Streams whose stops hold it besides those of its own. */
  readonly heldFrom?: (state: State) => readonly StreamId[]
  /** State, actor, time: asked with and without data. */
  readonly always: readonly Guard<State>[]
  readonly withData?: readonly DataGuard<State, Data>[]
  /** What is taken as it is and looked at again: each reason is found beside it (疑点), for those who supervise. */
  readonly doubts?: readonly Doubt<State, Data>[]
  /** Terms within which it was due; what it is about may say which. */
  readonly terms?: (asked: Asked<State>, data: Data) => readonly Term[]
  /** What it stands on, by when that happened: registered, it cannot be of an earlier day. What only the law wants before it is no such fact: done too early it was done. What its stream stands on (`since`) and its terms run from goes without saying. */
  readonly after?: (asked: Asked<State>, data: Data) => readonly (Instant | undefined)[]
  /** Whether what it made true is one person's own: nobody else of the unit puts that right. */
  readonly ofOnePerson?: (made: readonly { readonly data: object }[]) => boolean
  readonly offers?: (asked: Asked<State>) => Offers<Data>
  /** What was asked, as its first fact says it: where that says all of it, it is kept there alone. Without it, where the fact's data are those asked. */
  readonly askedOf?: (data: object) => object
}

/** What an act makes true. A fact may bear an earlier moment than the act's own: a breach its due, an opening its deadline. */
type Then<State, Data, Fact extends FactShape> = (
  data: Data,
  asked: Asked<State>,
) => readonly (Fact & { readonly occurredAt?: Instant })[]

/** One act as it is kept, whatever its data. */
export type Act<State, Data, Fact extends FactShape> = Guarded<State, Data> & {
  readonly happens: Happens
  readonly fields: Fields
  readonly makes: readonly Fact['type'][]
  readonly then: Then<State, Data, Fact>
}

/** One act as it is declared: its data is what its fields say, and it can make no other kinds of fact than it names (never read off `then`). */
type Declared<State, Fact extends FactShape, F extends Fields, Makes extends Fact['type']> = Guarded<State, DataOf<F>> & {
  readonly happens: Happens
  readonly fields: F
  readonly makes: readonly Makes[]
  readonly then: Then<State, DataOf<F>, Extract<Fact, { readonly type: NoInfer<Makes> }>>
}

type Declaring<State, Fact extends FactShape> = <const F extends Fields, const Makes extends Fact['type']>(
  declared: Declared<State, Fact, F, Makes>,
) => Act<State, DataOf<F>, Fact>

/** Declares an act; only there so that its types are inferred. */
export const act =
  <State, Fact extends FactShape>(): Declaring<State, Fact> =>
  (declared) =>
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
