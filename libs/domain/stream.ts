import { type Decider, type Decision, type Due, type FactShape, type Instant, type Refusal, type StreamId } from '#kernel'
import { isProcurementLaw, NotYetInForce } from '#law'
import { refuse, type Act, type Asked } from './act.js'
import { suspended } from './clock/held.js'
import { commonFacts, type CommonFact } from './common-facts.js'
import type { Context, Subject } from './context.js'
import { filled, keyOf, type FactDeclaration, type StreamDeclaration } from './declaration.js'
import { namedIn, streamOfNamed, strangers } from './named.js'
import type { Route } from './plan/plan-line.js'
import { cannotBeDone, cannotBeRegistered, isOnPlatform, notOnThisRoute, registrars } from './registering.js'
import { relations, type Parties, type Relation } from './relation.js'
import { notOnList } from './offered.js'
import { belonging, type SlimFact } from './process.js'
import { separated } from './separation.js'
import type { Taking } from './taking.js'

export type Command<Data = object> = { readonly act: string; readonly stream: StreamId; readonly data: Data | undefined }

export type { FactDeclaration, Visibility } from './declaration.js'

/** One kind of stream: its facts, its state, its acts. */
export type StreamDefinition<State, Fact extends FactShape> = {
  readonly kind: string
  /** What is declared of it in `<name>.stream.ts`. */
  readonly declared: StreamDeclaration
  /** The stream whose state a stream of this kind always relies on (a payment on its contract). */
  readonly parent?: (stream: StreamId) => StreamId
  readonly initial: State
  readonly evolve: (state: State, fact: Fact) => State
  readonly facts: { readonly [type in Fact['type']]: FactDeclaration }
  // oxlint-disable-next-line typescript/no-explicit-any -- acts of one stream differ in their data
  readonly acts: readonly Act<State, any, Fact | CommonFact>[]
  /** Who stands in which relation to a stream that is a part of its parent, where that is told apart: the host of this site. */
  readonly parties?: (asked: Asked<State>) => Parties
  /**
   * What every act of the stream stands on, by when that happened: registered, none is of an earlier day. Without it the stream's first fact counts,
   * which is wrong where a process wrote that whenever it heard of the real beginning, and where acts of the stream do not stand on one another.
   */
  readonly since?: (asked: Asked<State>) => readonly (Instant | undefined)[]
  /** What a stream in this state has that can be in one place alone: it is taken for it first, by an act of the stream that owns it. */
  readonly takes?: (state: State, stream: StreamId) => Taking | undefined
  /** For what the one such thing that a stream owns was taken last, as the data of that act say it. */
  readonly taken?: (state: State) => object | undefined
  /** Parties, region and method as obligations and policies see them. Without it the parent's count. */
  readonly subject?: (state: State) => Subject
  /** How the purchase is run that a stream belongs to, where acts of it are done in one place or another by that. */
  readonly route?: (asked: Asked<State>) => Route | undefined
  /** Which lot an act is about, where one stream has several. */
  readonly lotOf?: (asked: Asked<State>, data: object | undefined) => string | undefined
  /** What there is to choose from, by name (`from: { list }` of a field): all of it, or what the other fields leave once they are filled in. */
  readonly lists?: { readonly [name: string]: (asked: Asked<State>, data?: object) => readonly string[] }
  /** Terms agreed in this stream: name → the due, counted by the calendar of the law. */
  readonly agreed?: {
    readonly [name: string]: (asked: { state: State; from: SlimFact; key: string | undefined; law: Context['law'] }) => Due
  }
}

/** The `since` of a directory: what is registered of it later may have been so before. */
export const standsOnNothing = (): readonly [] => []

type Behaviour<State, Fact extends FactShape> = Omit<StreamDefinition<State, Fact>, 'kind' | 'declared' | 'parent' | 'facts'>

/** One kind of stream, from what `<name>.stream.ts` declares of it and from its state and acts. */
export function stream<State, Fact extends FactShape>(
  declared: StreamDeclaration<Fact>,
  behaviour: Behaviour<State, Fact>,
): StreamDefinition<State, Fact> {
  const { kind, facts, parent } = declared
  const parentOf = parent === undefined ? {} : { parent: (id: StreamId) => filled(parent, keyOf(declared, id)) as StreamId }
  return { kind, declared, facts, ...parentOf, ...behaviour }
}

// oxlint-disable-next-line typescript/no-explicit-any -- a registry holds streams of every kind
export type AnyStream = StreamDefinition<any, any>

/** The decider of a kind of stream: its role guard, its acts' guards, and the irregularities of registered acts. */
export function deciderOf<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
): Decider<State, Command, Fact | CommonFact, Context> {
  const acts = new Map(definition.acts.map((declared) => [declared.name, declared]))
  const actOf = (command: Command): Act<State, unknown, Fact | CommonFact> => {
    const declared = acts.get(command.act)
    if (!declared) throw new Error(`a ${definition.kind} stream knows no act ${command.act}`)
    return declared
  }
  return {
    initial: definition.initial,
    reliesOn: (command, state) => {
      const parent = definition.parent?.(command.stream)
      const { fields, reliesOn } = actOf(command)
      const others = [
        ...(reliesOn?.(command.stream, state, command.data) ?? []),
        ...namedIn(fields, command.data).map(streamOfNamed),
      ]
      return [...new Set(parent ? [parent, ...others] : others)].filter((id) => id !== command.stream)
    },
    decide: (command, state, context): Decision<Fact | CommonFact> => {
      const declared = actOf(command)
      return byLawInForce(() =>
        decided(definition, declared, { asked: { state, stream: command.stream, context }, data: command.data }),
      )
    },
    askedOf: (name, data) => acts.get(name)?.askedOf?.(data) ?? data,
    evolve: (state, fact) => (fact.type in commonFacts ? state : definition.evolve(state, fact as Fact)),
  }
}

/** Whose act it is comes first; then, registered, whether it may be and whether its day can be: what stands on a day that cannot be is not asked. */
function decided<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  declared: Act<State, unknown, Fact | CommonFact>,
  { asked, data }: { readonly asked: Asked<State>; readonly data: unknown },
): Decision<Fact | CommonFact> {
  const role = roleGuard(definition, declared, asked, data)
  if (role) return { refused: [role] }
  const { registered } = asked.context
  const elsewhere = cannotBeDone(definition, declared, asked, data)
  if (elsewhere) return { refused: [elsewhere] }
  const unfit = registered ? cannotBeRegistered(definition, declared, asked, data) : []
  if (unfit.length > 0) return { refused: unfit }
  const guarded = [
    ...always(definition, declared, asked, data),
    ...strangers(namedIn(declared.fields, data), asked.context),
    ...separated(declared, data, asked.context),
    ...(data === undefined ? [] : (declared.withData ?? []).flatMap((guard) => list(guard(data, asked)))),
  ]
  const all = onceEach(
    guarded.some(({ basis }) => !basis) ? guarded : [...guarded, ...notOnList(definition, declared, asked, data)],
  )
  // One cannot refuse what has happened: what the law would have refused is an irregularity beside it.
  const refused = registered ? all.filter(({ basis }) => !basis) : all
  if (refused.length > 0) return { refused }
  const facts = declared.then(data, asked)
  const doubts = data === undefined ? [] : (declared.doubts ?? []).flatMap((doubt) => doubt(data, asked) ?? [])
  const found = [...(registered ? unlawful(definition, declared, { asked, data, refusals: all }) : []), ...doubts]
  const until = sealedUntil(definition, facts)
  return { accepted: [...facts, ...found.map((one) => irregularity(declared, one, { stream: asked.stream, until }))] }
}

/** What is decided by a rule on a day before the rule's first entry is refused: the day is wrong, nothing is guessed. */
function byLawInForce<Fact extends FactShape>(decide: () => Decision<Fact>): Decision<Fact> {
  try {
    return decide()
  } catch (error) {
    if (!(error instanceof NotYetInForce)) throw error
    const { rule, on, first } = error
    return {
      refused: [refuse('NotYetInForce', `${on}还没有可以依据的规定（「${rule.asks.zh}」自${first}起才有规定），请核对日期`)],
    }
  }
}

/**
 * What an act's role guard, the stops that stand and its `always` guards say now, and the guards that need data still to be asked. Of an act that is
 * registered what the law says against it is none: it is found beside it.
 */
export function ask<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  declared: Act<State, unknown, Fact | CommonFact>,
  asked: Asked<State>,
  data?: unknown,
): { refusals: readonly Refusal[]; stillToAsk: readonly string[] } {
  const role = roleGuard(definition, declared, asked, data)
  const other = notOnThisRoute(definition, declared, asked, data)
  const refusals = [
    ...(role ? [role] : []),
    ...(other ? [other] : []),
    ...always(definition, declared, asked, data),
    ...separated(declared, data, asked.context),
  ]
  return {
    refusals: asked.context.registered ? refusals.filter(({ basis }) => !basis) : refusals,
    stillToAsk: (declared.withData ?? []).map((guard) => guard.name),
  }
}

/** The stop that holds an act, and its guards of state, actor and time. */
function always<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  declared: Act<State, unknown, Fact | CommonFact>,
  asked: Asked<State>,
  data: unknown,
): readonly Refusal[] {
  const held = suspended(declared, asked, definition.lotOf?.(asked, data as object | undefined))
  return [...(held ? [held] : []), ...declared.always.flatMap((guard) => list(guard(asked)))]
}

/** Relations that come with an office, not with the case. All others must be named by the case. */
const byOfficeAlone: ReadonlySet<string> = new Set(['lead', 'auditor', 'operator', 'process', 'finance'])

/** The code of the refusal by the role guard: the API answers it with 403. */
export const notYours = 'NotYours'

function roleGuard<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  declared: Act<State, unknown, Fact | CommonFact>,
  { state, stream: id, context }: Asked<State>,
  data: unknown,
): Refusal | undefined {
  const parties =
    declared.parties?.({ state, stream: id, context }, data) ??
    definition.parties?.({ state, stream: id, context }) ??
    definition.subject?.(state).parties ??
    parentSubject(definition, id, context)?.parties ??
    {}
  const { actor } = context
  const onPlatform = isOnPlatform(definition, declared, { state, stream: id, context }, data)
  // A process asks for what it does by itself elsewhere: it hears that it waits for people.
  const by = onPlatform ? [...registrars, ...declared.by.filter((relation) => relation === 'process')] : declared.by
  const isNamed = (relation: Relation) => parties[relation]?.includes(relation === 'panelist' ? actor.person : actor.org) === true
  const mayAct = by.some((relation) =>
    parties[relation] === undefined ? byOfficeAlone.has(relation) && actor.roles.includes(relation) : isNamed(relation),
  )
  if (mayAct) return undefined
  const role = by[0] ?? 'operator'
  const isParty = (Object.keys(parties) as Relation[]).some(isNamed)
  const org = isParty && role !== 'panelist' ? parties[role]?.[0] : undefined
  return {
    code: notYours,
    says: onPlatform
      ? `${declared.says}在采购平台办理，由${registrars.map((relation) => relations[relation]).join('、')}登记`
      : `${declared.says}只能由${by.map((relation) => relations[relation]).join('、')}办理`,
    // Whose it is by name is for the parties alone, and who sits on a panel for nobody.
    owner: { role, ...(org === undefined ? {} : { org }) },
  }
}

/** The subject of the stream above, where there is one. */
function parentSubject(definition: AnyStream, id: StreamId, context: Context): Subject | undefined {
  const parent = definition.parent?.(id)
  return parent && context.others.subject(parent)
}

type Irregular<State> = {
  readonly asked: Asked<State>
  readonly data: unknown
  readonly refusals: readonly Refusal[]
}

/** What the law has against an act that was registered; below the limit, what the procurement law would have is nothing. */
function unlawful<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  declared: Act<State, unknown, Fact | CommonFact>,
  { asked, data, refusals }: Irregular<State>,
): readonly Found[] {
  const { context, stream: id } = asked
  const late = (declared.terms?.(asked, data) ?? []).flatMap((term) => {
    const due = context.law.due({ rule: term.rule, from: term.from, ...(term.by === undefined ? {} : { by: term.by }) })
    return context.at > due.at
      ? [
          {
            code: 'DoneLate',
            says: `${declared.says}应在${due.day}及以前办理`,
            basis: due.basis,
            due: due.at,
            derivation: due.derivation,
          },
        ]
      : []
  })
  const { unbound } = definition.subject?.(asked.state) ?? parentSubject(definition, id, context) ?? {}
  return [...refusals, ...late].flatMap(({ basis, ...one }) =>
    basis === undefined || (unbound && isProcurementLaw(basis)) ? [] : [{ ...one, basis }],
  )
}

type Found = Extract<CommonFact, { readonly type: 'IrregularityFound' }>['data']['found']

/** What is found against an act that was registered where it was not decided. */
export const foundAgainst = (act: string, found: Found, id: StreamId): CommonFact =>
  irregularity({ name: act }, found, { stream: id, until: undefined })

const irregularity = (
  { name: act }: { readonly name: string },
  found: Found,
  { stream: id, until }: { readonly stream: StreamId; readonly until: string | undefined },
): CommonFact => ({
  type: 'IrregularityFound',
  key: found.code,
  data: { act, found, stream: id, process: belonging(id).process ?? null, ...(until === undefined ? {} : { until }) },
})

/** The kind of fact that opens what an act has made true, where it is sealed: what is found about it is sealed with it. */
function sealedUntil<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  facts: readonly (Fact | CommonFact)[],
): string | undefined {
  const declared = definition.facts as { readonly [type: string]: FactDeclaration }
  return facts
    .map(({ type }) => declared[type]?.seenBy)
    .flatMap((seenBy) => (typeof seenBy === 'object' && seenBy.until !== undefined ? [seenBy.until] : []))[0]
}

/** One reason is told once, also where it was asked for both before and with the data. */
const onceEach = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.filter(({ code, says }, index) => refusals.findIndex((one) => one.code === code && one.says === says) === index)

const list = (answer: Refusal | readonly Refusal[] | undefined): readonly Refusal[] =>
  answer === undefined ? [] : Array.isArray(answer) ? (answer as readonly Refusal[]) : [answer as Refusal]
