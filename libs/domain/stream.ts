import { dayOf, type Decider, type Decision, type Due, type FactShape, type Instant, type Refusal, type StreamId } from '#kernel'
import type { Act, Asked } from './act.js'
import { suspended } from './clock/held.js'
import { commonFacts, type CommonFact } from './common-facts.js'
import type { Context, Subject } from './context.js'
import { filled, keyOf, type FactDeclaration, type StreamDeclaration } from './declaration.js'
import type { Route } from './plan/plan-line.js'
import { isDoneHere } from './registering.js'
import { relations, type Parties, type Relation } from './relation.js'
import { notOnList } from './offered.js'
import { belonging, type SlimFact } from './process.js'

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
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- acts of one stream differ in their data
  readonly acts: readonly Act<State, any, Fact | CommonFact>[]
  /** Who stands in which relation to a stream that is a part of its parent, where that is told apart: the host of this site. */
  readonly parties?: (asked: Asked<State>) => Parties
  /**
   * What every act of the stream stands on, by when that happened: registered, none is of an earlier day. Without it the stream's first fact counts,
   * which is wrong where a process wrote that whenever it heard of the real beginning, and where acts of the stream do not stand on one another.
   */
  readonly since?: (asked: Asked<State>) => readonly (Instant | undefined)[]
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

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a registry holds streams of every kind
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
      const others = actOf(command).reliesOn?.(command.stream, state, command.data) ?? []
      return [...new Set(parent ? [parent, ...others] : others)].filter((id) => id !== command.stream)
    },
    decide: (command, state, context): Decision<Fact | CommonFact> => {
      const declared = actOf(command)
      const asked: Asked<State> = { state, stream: command.stream, context }
      const { refusals } = ask(definition, declared, asked, command.data)
      const role = refusals.filter((refusal) => refusal.code === notYours)
      if (role.length > 0) return { refused: role }
      const here = context.registered ? isDoneHere(definition, declared, asked, command.data) : undefined
      if (here) return { refused: [here] }
      const withData =
        command.data === undefined ? [] : (declared.withData ?? []).flatMap((guard) => list(guard(command.data, asked)))
      const guarded = [...refusals, ...withData]
      const all = guarded.some(({ basis }) => !basis)
        ? guarded
        : [...guarded, ...notOnList(definition, declared, asked, command.data)]
      if (!context.registered) {
        return all.length > 0 ? { refused: all } : { accepted: declared.then(command.data, asked) }
      }
      const impossible = [
        ...all.filter((refusal) => !refusal.basis),
        ...impossibleOrder(definition, declared, asked, command.data),
      ]
      if (impossible.length > 0) return { refused: impossible }
      const facts = declared.then(command.data, asked)
      return {
        accepted: [
          ...facts,
          ...irregularities(declared, command.data, asked, { refusals: all, until: sealedUntil(definition, facts) }),
        ],
      }
    },
    askedOf: (name, data) => acts.get(name)?.askedOf?.(data) ?? data,
    evolve: (state, fact) => (fact.type in commonFacts ? state : definition.evolve(state, fact as Fact)),
  }
}

/** What an act's role guard, the stops that stand and its `always` guards say now, and the guards that need data still to be asked. */
export function ask<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  declared: Act<State, unknown, Fact | CommonFact>,
  asked: Asked<State>,
  data?: unknown,
): { refusals: readonly Refusal[]; stillToAsk: readonly string[] } {
  const first = [
    roleGuard(definition, declared, asked, data),
    suspended(declared, asked, definition.lotOf?.(asked, data as object | undefined)),
  ].filter((refusal) => refusal !== undefined)
  return {
    refusals: [...first, ...declared.always.flatMap((guard) => list(guard(asked)))],
    stillToAsk: (declared.withData ?? []).map((guard) => guard.name),
  }
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
    parentParties(definition, id, context)
  const { actor } = context
  const isNamed = (relation: Relation) => parties[relation]?.includes(relation === 'panelist' ? actor.person : actor.org) === true
  const mayAct = declared.by.some((relation) =>
    parties[relation] === undefined ? byOfficeAlone.has(relation) && actor.roles.includes(relation) : isNamed(relation),
  )
  if (mayAct) return undefined
  const role = declared.by[0] ?? 'operator'
  const isParty = (Object.keys(parties) as Relation[]).some(isNamed)
  const org = isParty && role !== 'panelist' ? parties[role]?.[0] : undefined
  return {
    code: notYours,
    says: `${declared.says}只能由${declared.by.map((relation) => relations[relation]).join('、')}办理`,
    // Whose it is by name is for the parties alone, and who sits on a panel for nobody.
    owner: { role, ...(org === undefined ? {} : { org }) },
  }
}

function parentParties(definition: AnyStream, id: StreamId, context: Context): Parties {
  const parent = definition.parent?.(id)
  return parent ? context.others.subject(parent).parties : {}
}

/** What happened elsewhere cannot have happened yet to come, nor before the day of what it stands on. */
function impossibleOrder<State, Fact extends FactShape>(
  definition: StreamDefinition<State, Fact>,
  declared: Act<State, unknown, Fact | CommonFact>,
  asked: Asked<State>,
  data: unknown,
): readonly Refusal[] {
  const { context, stream: id } = asked
  if (context.at > context.now) {
    return [{ code: 'NotYetHappened', says: '补登的事项不能发生在将来，请核对日期', notBefore: context.at }]
  }
  const standsOn = [
    ...(definition.since?.(asked) ?? [context.others.facts(id)[0]?.on]),
    ...(declared.after?.(asked, data) ?? []),
    ...(declared.terms?.(asked, data) ?? []).map(({ from }) => from),
  ].filter((moment) => moment !== undefined)
  const last = standsOn.sort().at(-1)
  return last !== undefined && dayOf(context.at) < dayOf(last)
    ? [{ code: 'ImpossibleOrder', says: `${declared.says}不能早于所依据的事项（${dayOf(last)}），请核对日期` }]
    : []
}

function irregularities<State>(
  declared: Act<State, unknown, FactShape>,
  data: unknown,
  asked: Asked<State>,
  { refusals, until }: { readonly refusals: readonly Refusal[]; readonly until: string | undefined },
): readonly CommonFact[] {
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
  return [...refusals, ...late].map((found): CommonFact => ({
    type: 'IrregularityFound',
    key: found.code,
    data: {
      act: declared.name,
      found,
      stream: id,
      process: belonging(id).process ?? null,
      ...(until === undefined ? {} : { until }),
    },
  }))
}

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

const list = (answer: Refusal | readonly Refusal[] | undefined): readonly Refusal[] =>
  answer === undefined ? [] : Array.isArray(answer) ? (answer as readonly Refusal[]) : [answer as Refusal]
