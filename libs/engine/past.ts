import { isCommonAct, type Again, type Context, type PastAct, type PastFact, type PuttingRight } from '#domain'
import { belonging, endedBy, mainStream } from '#domain/process'
import type { AskedCommand, Store, StoredFact } from '#event-store'
import { standing, type Decision, type FactShape, type Instant, type StreamId } from '#kernel'
import { contextOf } from './context.js'
import type { Engine } from './engine.js'
import { foldStanding, unfolded, type Foldable, type Folded } from './folded.js'
import { declarationOf, registeredFor, upcast } from './registry.js'
import { reliedOn } from './relied-on.js'

/** What was done in one stream, and relied on it in others, as it was asked: it can be asked again. */
export class Past {
  private readonly facts = new Map<StreamId, readonly StoredFact[]>()
  private commands: readonly AskedCommand[] = []

  private constructor(
    private readonly engine: Engine<Store>,
    readonly stream: StreamId,
    private readonly now: Instant,
  ) {}

  static async of(engine: Engine<Store>, stream: StreamId, now: Instant): Promise<Past> {
    const past = new Past(engine, stream, now)
    past.commands = await engine.store.readAsked(stream)
    await past.know([stream, ...past.commands.map((command) => command.stream)])
    return past
  }

  /** The facts of the stream, as they were written. */
  get written(): readonly StoredFact[] {
    return this.facts.get(this.stream) ?? []
  }

  /** What was asked in the stream and wrote the fact at a position. */
  commandAt(position: string): AskedCommand | undefined {
    return this.commands.find((one) => one.stream === this.stream && this.isOf(one, position))
  }

  /** A command decided on what it was decided on then, where that is read as it is put right. */
  async decideAgain(
    of: AskedCommand,
    { data, registered }: { readonly data: object; readonly registered: AskedCommand['registered'] },
    put: readonly FactShape[],
    done: Parameters<typeof contextOf>[1]['done'],
  ): Promise<{ context: Context; decision: Decision<Again> }> {
    const { stream, act } = of
    const { decider } = registeredFor(stream)
    const own = this.asOf(stream, of, put)
    const others = reliedOn({ act, stream, data }, own.state)
    await this.know(others)
    const loaded = new Map<StreamId, Folded>([[stream, own], ...others.map((id) => [id, this.asOf(id, of, put)] as const)])
    const actor = { person: of.actor, org: of.organization, roles: of.roles as Context['actor']['roles'] }
    const context = contextOf(loaded, {
      now: of.recordedAt,
      receivedAt: of.receivedAt,
      request: {
        actor,
        ...(registered === null ? {} : { registered }),
        ...(of.signed === null ? {} : { signed: of.signed }),
      },
      done,
      law: this.engine.law,
    })
    const decision = decider.decide({ act, stream, data }, own.state, context)
    if ('refused' in decision) return { context, decision }
    const facts = decision.accepted as readonly (FactShape & { readonly occurredAt?: Instant })[]
    const accepted = facts.map((fact): Again => ({
      ...fact,
      schema: declarationOf(fact.type).schema,
      occurredAt: fact.occurredAt ?? context.at,
    }))
    return { context, decision: { accepted } }
  }

  /** A stream as a command relied on it; one that it did not rely on then (somebody is named now who was not) as it is. */
  private asOf(stream: StreamId, of: AskedCommand, put: readonly FactShape[]): Folded {
    const raw = this.facts.get(stream) ?? []
    const relied = of.reliesOn.find((other) => other.stream === stream)?.version
    const upTo = stream === of.stream ? of.version : relied
    const those = stream === this.stream ? [...raw, ...putAsFacts(raw.length, put, this.now)] : raw
    const counting = standing<Foldable>(those)
    return foldStanding(unfolded(stream), upTo === undefined ? counting : counting.filter(({ version }) => version <= upTo))
  }

  /** What came after an act in its stream, and what relied on it in others, without what only puts right. */
  since(of: AskedCommand): readonly AskedCommand[] {
    return this.commands.filter(({ stream, version, act, reliesOn }) => {
      if (isCommonAct(act)) return false
      if (stream === this.stream) return version > of.version
      return reliesOn.some((other) => other.stream === this.stream && other.version > of.version)
    })
  }

  actOf(of: AskedCommand): PastAct {
    const raw = this.facts.get(of.stream) ?? []
    const withdrawn = new Set(
      raw.flatMap(({ type, data }) => (type === 'IrregularityWithdrawn' ? [(data as { version: number }).version] : [])),
    )
    const isOwn = ({ version }: StoredFact) => version > of.version && version <= of.version + of.facts
    const counting = standing(raw)
    return {
      stream: of.stream,
      version: of.version + 1,
      act: of.act,
      says: registeredFor(of.stream).acts.get(of.act)?.says ?? of.act,
      actor: of.actor,
      organization: of.organization,
      registered: of.registered !== null,
      facts: counting.filter((fact) => isOwn(fact) && !isFinding(fact)).map(pastFact),
      findings: counting
        .filter(
          (fact) =>
            isFinding(fact) && !withdrawn.has(fact.version) && (isOwn(fact) || (fact.data as Finding).of === of.version + 1),
        )
        .map(pastFact),
    }
  }

  /** What was asked, as it was put right last. */
  askedAs(of: AskedCommand): object {
    const last = this.correctionsOf(of).at(-1)?.data as PuttingRight | undefined
    if (last?.data) return last.data
    if (of.data) return of.data
    const first = this.facts.get(of.stream)?.find(({ version }) => version === of.version + 1)
    return first === undefined
      ? {}
      : registeredFor(of.stream).decider.askedOf(of.act, upcast(first.type, first.schema, first.data))
  }

  registeredAs(of: AskedCommand): AskedCommand['registered'] {
    return this.correctionsOf(of).findLast(({ registered }) => registered !== null)?.registered ?? of.registered
  }

  /** What corrected an act, in the order in which it took effect: at once, or once it was confirmed. */
  private correctionsOf(of: AskedCommand): readonly AskedCommand[] {
    return this.commands.flatMap((command) => {
      const { act, data } = command
      const own = this.factsOf(command)
      if (!own.some(({ type }) => type === 'ActCorrected')) return []
      const { fact = '' } = (data ?? {}) as Partial<PuttingRight>
      const asked =
        act === 'CorrectAct' ? command : this.commands.find((one) => one.stream === command.stream && this.isOf(one, fact))
      return asked !== undefined && asked.stream === of.stream && this.isOf(of, (asked.data as PuttingRight).fact) ? [asked] : []
    })
  }

  private factsOf({ stream, version, facts }: AskedCommand): readonly StoredFact[] {
    return (this.facts.get(stream) ?? []).filter((fact) => fact.version > version && fact.version <= version + facts)
  }

  private isOf({ stream, version, facts }: AskedCommand, position: string): boolean {
    const named = this.facts.get(stream)?.find((fact) => fact.position === position)
    return named !== undefined && named.version > version && named.version <= version + facts
  }

  async isClosed(): Promise<boolean> {
    const { process } = belonging(this.stream)
    if (process === undefined) return false
    const folded = await this.engine.cache.newest([...new Set([this.stream, mainStream(process)])])
    return [...folded.values()].some(({ facts }) => facts.some((fact) => endedBy(fact) === process))
  }

  private async know(streams: readonly StreamId[]): Promise<void> {
    const missing = [...new Set(streams)].filter((stream) => !this.facts.has(stream))
    if (missing.length === 0) return
    const read = Map.groupBy(
      await this.engine.store.read(missing.map((stream) => ({ stream, above: 0 }))),
      ({ stream }) => stream,
    )
    for (const stream of missing) this.facts.set(stream, read.get(stream) ?? [])
  }
}

type Finding = { readonly of?: number }
const isFinding = ({ type }: { readonly type: string }): boolean => type === 'IrregularityFound'

const pastFact = ({ version, type, schema, key, data, occurredAt }: StoredFact): PastFact => ({
  version,
  type,
  key,
  data: upcast(type, schema, data),
  occurredAt,
})

/** What puts right as the facts it would be, above those there are. */
const putAsFacts = (above: number, put: readonly FactShape[], at: Instant): Foldable[] =>
  put.map(({ type, key, data }, n) => ({
    version: above + n + 1,
    type,
    schema: declarationOf(type).schema,
    key: key ?? null,
    data,
    occurredAt: at,
    recordedAt: at,
  }))
