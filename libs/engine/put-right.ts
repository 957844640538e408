import {
  corrected,
  foundAgain,
  isCommonAct,
  notPutRight,
  notYours,
  refuse,
  separated,
  standsInTheWay,
  struck,
  type Again,
  type Context,
  type PastAct,
  type PastFact,
  type PuttingRight,
} from '#domain'
import { belonging, endedBy, mainStream } from '#domain/process'
import type { AskedCommand, Store, StoredFact } from '#event-store'
import { standing, type Decision, type FactShape, type Instant, type Refusal, type StreamId } from '#kernel'
import { caseReplaced, changesCase, type ViewChange } from '#read-models'
import type { CommandRequest } from './command.js'
import { contextOf } from './context.js'
import { doneBefore } from './done.js'
import type { Engine } from './engine.js'
import { foldStanding, unfolded, type Foldable, type Folded } from './folded.js'
import { projected } from './projected.js'
import { declarationOf, registeredFor, upcast } from './registry.js'
import { reliedOn } from './relied-on.js'

type Fact = FactShape & { readonly occurredAt: Instant }

/** What putting an act right comes to: its facts, the streams besides its own whose versions are compared, and what only this changes in the views. */
export type PuttingRightDecided = {
  readonly decision: Decision<Fact>
  readonly reliesOn: readonly { readonly stream: StreamId; readonly version: number }[]
  readonly views: readonly ViewChange[]
}

type Asking = Omit<CommandRequest, 'commandId'> & { readonly receivedAt: Instant }

/**
 * Decides whether an act is put right: it is decided again as of then, and so is all that came after it in its stream or relied on it. What was
 * found against each is found anew. Nothing is written.
 */
export const decidePuttingRight = (engine: Engine<Store>, asking: Asking, now: Instant): Promise<PuttingRightDecided> =>
  new Past(engine, asking, now).decide()

/** The past of one stream, as far as it is asked again. */
class Past {
  private readonly stream: StreamId
  private readonly given: PuttingRight
  private readonly facts = new Map<StreamId, readonly StoredFact[]>()
  private commands: readonly AskedCommand[] = []

  constructor(
    private readonly engine: Engine<Store>,
    private readonly asking: Asking,
    private readonly now: Instant,
  ) {
    this.stream = asking.stream
    this.given = asking.data as PuttingRight
  }

  async decide(): Promise<PuttingRightDecided> {
    this.commands = await this.engine.store.readAsked(this.stream)
    await this.know([this.stream, ...this.commands.map(({ stream }) => stream)])
    const command = this.commands.find((one) => one.stream === this.stream && this.isOf(one, this.given.fact))
    const of = command && !isCommonAct(command.act) ? command : undefined
    const target = of && this.past(of)
    const later = of === undefined ? [] : this.since(of)
    const { actor } = this.asking
    const act = of && registeredFor(this.stream).acts.get(of.act)
    const against = notPutRight(target, {
      actor,
      inPerson: act?.by.every((relation) => relation === 'panelist') === true,
      closed: await this.isClosed(),
      since: later.map((one) => this.past(one)),
    })
    if (of === undefined || target === undefined || against.length > 0) return refusing(against)
    const again = this.asking.act === 'StrikeAct' ? undefined : await this.askAgain(of)
    if (again && 'refused' in again) return refusing(again.refused)
    const { reason } = this.given
    const put =
      again === undefined
        ? { accepted: struck(target, reason) }
        : corrected(target, again.accepted, { reason, all: this.asking.registered !== undefined })
    if ('refused' in put) return refusing(put.refused)
    const ownFindings = foundAgain(target, again?.accepted ?? [])
    const others = await this.laterAgain(later, put.accepted)
    if ('refused' in others) return refusing(others.refused)
    const all: readonly (FactShape & { readonly occurredAt?: Instant })[] = [...put.accepted, ...ownFindings, ...others.accepted]
    if (all.length === 0) return refusing([refuse('NothingChanged', '没有需要更正的内容')])
    const written = all.map((fact) => ({ ...fact, occurredAt: fact.occurredAt ?? this.now }))
    return { decision: { accepted: written }, ...(await this.inTheCase(written)) }
  }

  /** The act with its new data, as of then. Whoever is shut out of it by what they did in the case does not put it right either. */
  private async askAgain(of: AskedCommand): Promise<Decision<Again>> {
    const { registered } = this.asking
    if (registered !== undefined && of.registered === null)
      return { refused: [refuse('NotRegistered', '原来的事项不是补登的，更正时不能补登（registered）')] }
    const done = await doneBefore(this.engine.store, this.stream, [of.act])
    const asked = { data: this.given.data ?? {}, registered: registered ?? this.registeredAs(of) }
    const { context, decision } = await this.decideAgain(of, asked, [], done)
    const { acts } = registeredFor(this.stream)
    const act = acts.get(of.act)
    const { actor, signed } = this.asking
    const [drafted] = signed?.by ?? []
    const hands: Context = { ...context, actor, drafter: drafted?.person ?? actor.person }
    const shutOut = act === undefined ? [] : separated(act, undefined, hands)
    return shutOut.length > 0 ? { refused: shutOut } : decision
  }

  /** Every later act asked again: what speaks against them now, or the first of them that stands in the way. */
  private async laterAgain(later: readonly AskedCommand[], put: readonly FactShape[]): Promise<Decision<FactShape>> {
    const found: FactShape[] = []
    for (const one of later) {
      const past = this.past(one)
      if (registeredFor(one.stream).acts.get(one.act) === undefined || past.facts.length === 0) continue
      const asked = { data: this.askedAs(one), registered: this.registeredAs(one) }
      const { decision } = await this.decideAgain(one, asked, put, [])
      const inTheWay = standsInTheWay(past, decision)
      if (inTheWay) return { refused: [inTheWay] }
      if ('accepted' in decision && one.stream === this.stream) found.push(...foundAgain(past, decision.accepted))
    }
    return { accepted: found }
  }

  /** A command decided on what it was decided on then, where that is read as it is put right. */
  private async decideAgain(
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
  private since(of: AskedCommand): readonly AskedCommand[] {
    return this.commands.filter(({ stream, version, act, reliesOn }) => {
      if (isCommonAct(act)) return false
      if (stream === this.stream) return version > of.version
      return reliesOn.some((other) => other.stream === this.stream && other.version > of.version)
    })
  }

  private past(of: AskedCommand): PastAct {
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
  private askedAs(of: AskedCommand): object {
    const last = this.correctionsOf(of).at(-1)?.data as PuttingRight | undefined
    if (last?.data) return last.data
    if (of.data) return of.data
    const first = this.facts.get(of.stream)?.find(({ version }) => version === of.version + 1)
    return first === undefined
      ? {}
      : registeredFor(of.stream).decider.askedOf(of.act, upcast(first.type, first.schema, first.data))
  }

  private registeredAs(of: AskedCommand): AskedCommand['registered'] {
    return this.correctionsOf(of).findLast(({ registered }) => registered !== null)?.registered ?? of.registered
  }

  private correctionsOf(of: AskedCommand): readonly AskedCommand[] {
    return this.commands.filter(({ act, stream, data }) => {
      const { fact } = (data ?? {}) as Partial<PuttingRight>
      return act === 'CorrectAct' && stream === of.stream && fact !== undefined && this.isOf(of, fact)
    })
  }

  private isOf({ stream, version, facts }: AskedCommand, position: string): boolean {
    const named = this.facts.get(stream)?.find((fact) => fact.position === position)
    return named !== undefined && named.version > version && named.version <= version + facts
  }

  private async isClosed(): Promise<boolean> {
    const { process } = belonging(this.stream)
    if (process === undefined) return false
    const folded = await this.engine.cache.newest([...new Set([this.stream, mainStream(process)])])
    return [...folded.values()].some(({ facts }) => facts.some((fact) => endedBy(fact) === process))
  }

  /** Where the case's own rows are made of what is put right, they are made again of all its facts, none of which may move meanwhile. */
  private async inTheCase(written: readonly Fact[]): Promise<Pick<PuttingRightDecided, 'reliesOn' | 'views'>> {
    const { caseId, process, lot } = belonging(this.stream)
    if (caseId === undefined || !written.some((fact) => changesCase({ ...fact, caseId }))) return { reliesOn: [], views: [] }
    const facts = await this.wholeCase(caseId)
    const versions = new Map<StreamId, number>()
    for (const { stream, version } of facts) versions.set(stream, Math.max(versions.get(stream) ?? 0, version))
    const own = versions.get(this.stream) ?? 0
    const envelope = {
      stream: this.stream,
      caseId,
      ...(process === undefined ? {} : { process }),
      ...(lot === undefined ? {} : { lot }),
    }
    const more = written.map((fact, n) => ({ ...envelope, ...fact, key: fact.key ?? null, version: own + n + 1 }))
    return {
      reliesOn: [...versions].flatMap(([stream, version]) =>
        stream === this.stream || stream.startsWith('obligation/') ? [] : [{ stream, version }],
      ),
      views: caseReplaced([...facts.map(projected), ...more]),
    }
  }

  private async wholeCase(caseId: string): Promise<StoredFact[]> {
    const [all, size] = [[] as StoredFact[], 1_000]
    for (let above = '0'; ;) {
      const page = await this.engine.store.readCase(caseId, above, size)
      all.push(...page)
      above = page.at(-1)?.seq ?? above
      if (page.length < size) return all
    }
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

const refusing = (refused: readonly Refusal[]): PuttingRightDecided => {
  const theirs = refused.filter(({ code }) => code === notYours)
  return { decision: { refused: theirs.length > 0 ? theirs : refused }, reliesOn: [], views: [] }
}
