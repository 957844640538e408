import {
  askedToConfirm,
  builtUpon,
  corrected,
  foundAgain,
  isAnswer,
  isCommonAct,
  isSealed,
  notPutRight,
  notYours,
  refuse,
  separated,
  standsInTheWay,
  struck,
  type Again,
  type Answering,
  type Context,
  type PastAct,
  type PuttingRight,
  type Relation,
} from '#domain'
import { belonging } from '#domain/process'
import type { AskedCommand, Store, StoredFact } from '#event-store'
import type { Decision, FactShape, Instant, PutRight, Refusal, StreamId } from '#kernel'
import { caseReplaced, changesCase, type ViewChange } from '#read-models'
import { subjectsOf } from './actions.js'
import type { CommandRequest } from './command.js'
import { doneBefore } from './done.js'
import type { Engine } from './engine.js'
import { Past } from './past.js'
import { projected } from './projected.js'
import { registeredFor } from './registry.js'

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
export async function decidePuttingRight(engine: Engine<Store>, asking: Asking, now: Instant): Promise<PuttingRightDecided> {
  const past = await Past.of(engine, asking.stream, now)
  const putting = new Putting(engine, asking, now, past)
  return isAnswer(asking.act) ? putting.answer(asking.data as Answering, asking.act === 'DeclineCorrection') : putting.decide()
}

/** One act being put right. */
class Putting {
  constructor(
    private readonly engine: Engine<Store>,
    private asking: Asking,
    private readonly now: Instant,
    private readonly past: Past,
  ) {}

  private get given(): PuttingRight {
    return this.asking.data as PuttingRight
  }

  async decide(): Promise<PuttingRightDecided> {
    const judged = await this.judge()
    if ('refused' in judged) return refusing(judged.refused)
    const { target, waitsFor, written } = judged
    if (waitsFor.length === 0) return { decision: { accepted: written }, ...(await this.inTheCase(written)) }
    const { reason, data: anew } = this.given
    const version = (this.past.written.at(-1)?.version ?? 0) + 1
    const relationOf = await this.relations()
    const asked = askedToConfirm(target, { reason, waitsFor, version, ...(anew === undefined ? {} : { anew }) }, relationOf)
    return { decision: { accepted: asked.map((fact) => ({ ...fact, occurredAt: this.now })) }, reliesOn: [], views: [] }
  }

  /** Decides whether what somebody else asked to put right is, now that one of those who have built on it, or the supervising body, says yes or no. */
  async answer({ fact: position, reason = '' }: Answering, declines: boolean): Promise<PuttingRightDecided> {
    const { stream, written: own } = this.past
    const fact = own.find((one) => one.position === position && one.type === 'CorrectionAsked')
    const command = this.past.commandAt(position)
    if (fact === undefined || command === undefined)
      return refusing([refuse('NothingToConfirm', '这里没有待确认的更正或者作废：请用经过（timeline）中申请的编号')])
    const { actor } = this.asking
    const answers = own.filter(({ type, data }) => isAnswerTo(type, data, fact))
    const confirmed = answers.map(({ data }) => (data as Confirmed).org)
    const asker = { person: command.actor, org: command.organization, roles: command.roles as Context['actor']['roles'] }
    this.asking = {
      act: command.act,
      stream,
      data: command.data ?? {},
      actor: asker,
      receivedAt: this.asking.receivedAt,
      ...(command.registered === null ? {} : { registered: command.registered }),
      ...(command.signed === null ? {} : { signed: command.signed }),
    }
    const judged = await this.judge()
    const waitsFor = 'refused' in judged ? (fact.data as { readonly waitsFor: readonly string[] }).waitsFor : judged.waitsFor
    const parties = (await subjectsOf(this.engine, [stream])).get(stream)?.parties ?? {}
    const supervises = actor.org !== command.organization && parties.supervisor?.includes(actor.org) === true
    if (!supervises && !waitsFor.includes(actor.org)) {
      const owner = { role: 'supervisor' }
      return refusing([{ code: notYours, says: '更正或者作废由已经据此办理的单位或者监督单位确认', owner }])
    }
    if (answers.some(({ type }) => type === 'CorrectionDeclined'))
      return refusing([refuse('DeclinedAlready', '已经有单位不同意，更正或者作废没有生效：请申请的单位重新提出')])
    if (answers.some(({ data }) => (data as Confirmed).done))
      return refusing([refuse('ConfirmedAlready', '已经确认，更正或者作废已经生效')])
    const { act, of } = fact.data as { readonly act: string; readonly of: PutRight }
    const said = { act, of, asked: fact.version, org: actor.org }
    if (declines) {
      const no = { type: 'CorrectionDeclined', key: String(fact.version), data: { ...said, reason }, occurredAt: this.now }
      return { decision: { accepted: [no] }, reliesOn: [], views: [] }
    }
    if ('refused' in judged) return refusing(judged.refused)
    if (confirmed.includes(actor.org)) return refusing([refuse('ConfirmedAlready', '本单位已经确认，尚待其他单位')])
    const done = supervises || waitsFor.every((org) => org === actor.org || confirmed.includes(org))
    const confirming = { type: 'CorrectionConfirmed', key: `${fact.version}/${actor.org}`, data: { ...said, done } }
    const effect = { type: 'CorrectionTookEffect', key: String(fact.version), data: { act, of, asked: fact.version } }
    const written = [
      { ...confirming, occurredAt: this.now },
      ...(done ? [{ ...effect, occurredAt: this.now }, ...judged.written] : []),
    ]
    return { decision: { accepted: written }, ...(await this.inTheCase(written)) }
  }

  /** How an organization stands to the case; one that acts in it by its office alone, as the first of its roles. */
  private async relations(): Promise<(org: string) => Relation> {
    const { stream } = this.past
    const parties = (await subjectsOf(this.engine, [stream])).get(stream)?.parties ?? {}
    const named = Object.entries(parties) as readonly (readonly [Relation, readonly string[]])[]
    return (org) => named.find(([relation, orgs]) => relation !== 'panelist' && orgs.includes(org))?.[0] ?? 'supervisor'
  }

  /** What putting it right would write, and for whom it waits; or why it is not put right. */
  private async judge(): Promise<Judged> {
    const command = this.past.commandAt(this.given.fact)
    const of = command && !isCommonAct(command.act) ? command : undefined
    const target = of && this.past.actOf(of)
    const later = of === undefined ? [] : this.past.since(of)
    const since = later.map((one) => this.past.actOf(one))
    const { actor } = this.asking
    const act = of && registeredFor(this.past.stream).acts.get(of.act)
    const inPerson =
      act?.by.every((relation) => relation === 'panelist') === true || act?.ofOnePerson?.(target?.facts ?? []) === true
    const against = notPutRight(target, { actor, inPerson, closed: await this.past.isClosed(), since })
    if (of === undefined || target === undefined || against.length > 0) return { refused: against }
    const again = this.asking.act === 'StrikeAct' ? undefined : await this.askAgain(of)
    if (again && 'refused' in again) return again
    const { reason } = this.given
    const put =
      again === undefined
        ? { accepted: struck(target, reason) }
        : corrected(target, again.accepted, { reason, all: this.asking.registered !== undefined })
    if ('refused' in put) return put
    const ownFindings = foundAgain(target, again?.accepted ?? [])
    const others = await this.laterAgain(later, put.accepted, since)
    if ('refused' in others) return others
    const all: readonly (FactShape & { readonly occurredAt?: Instant })[] = [...put.accepted, ...ownFindings, ...others.accepted]
    if (all.length === 0) return { refused: [refuse('NothingChanged', '没有需要更正的内容')] }
    const written = all.map((fact) => ({ ...fact, occurredAt: fact.occurredAt ?? this.now }))
    return { target, written, waitsFor: builtUpon(target, since) }
  }

  /** The act with its new data, as of then. Whoever is shut out of it by what they did in the case does not put it right either. */
  private async askAgain(of: AskedCommand): Promise<Decision<Again>> {
    const { registered } = this.asking
    if (registered !== undefined && of.registered === null)
      return { refused: [refuse('NotRegistered', '原来的事项不是补登的，更正时不能补登（registered）')] }
    const done = await doneBefore(this.engine.store, of.stream, [of.act])
    const asked = { data: this.given.data ?? {}, registered: registered ?? this.past.registeredAs(of) }
    const { context, decision } = await this.past.decideAgain(of, asked, [], done)
    const { acts } = registeredFor(this.past.stream)
    const act = acts.get(of.act)
    const { actor, signed } = this.asking
    const [drafted] = signed?.by ?? []
    const hands: Context = { ...context, actor, drafter: drafted?.person ?? actor.person }
    const shutOut = act === undefined ? [] : separated(act, undefined, hands)
    return shutOut.length > 0 ? { refused: shutOut } : decision
  }

  /** Every later act asked again: what speaks against them now, or the first of them that stands in the way. */
  private async laterAgain(
    later: readonly AskedCommand[],
    put: readonly FactShape[],
    since: readonly PastAct[],
  ): Promise<Decision<FactShape>> {
    const found: FactShape[] = []
    for (const one of later) {
      const past = this.past.actOf(one)
      if (registeredFor(one.stream).acts.get(one.act) === undefined || past.facts.length === 0) continue
      const asked = { data: this.past.askedAs(one), registered: this.past.registeredAs(one) }
      const { decision } = await this.past.decideAgain(one, asked, put, [])
      const inTheWay = standsInTheWay(past, decision, isSealed(past, since))
      if (inTheWay) return { refused: [inTheWay] }
      if ('accepted' in decision && one.stream === this.past.stream) found.push(...foundAgain(past, decision.accepted))
    }
    return { accepted: found }
  }

  /** Where the case's own rows are made of what is put right, they are made again of all its facts, none of which may move meanwhile. */
  private async inTheCase(written: readonly Fact[]): Promise<Pick<PuttingRightDecided, 'reliesOn' | 'views'>> {
    const { stream: ownStream } = this.past
    const { caseId, process, lot } = belonging(ownStream)
    if (caseId === undefined || !written.some((fact) => changesCase({ ...fact, caseId }))) return { reliesOn: [], views: [] }
    const facts = await this.wholeCase(caseId)
    const versions = new Map<StreamId, number>()
    for (const { stream, version } of facts) versions.set(stream, Math.max(versions.get(stream) ?? 0, version))
    const own = versions.get(ownStream) ?? 0
    const envelope = {
      stream: ownStream,
      caseId,
      ...(process === undefined ? {} : { process }),
      ...(lot === undefined ? {} : { lot }),
    }
    const more = written.map((fact, n) => ({ ...envelope, ...fact, key: fact.key ?? null, version: own + n + 1 }))
    return {
      reliesOn: [...versions].flatMap(([stream, version]) =>
        stream === ownStream || stream.startsWith('obligation/') ? [] : [{ stream, version }],
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
}

type Judged =
  | { readonly refused: readonly Refusal[] }
  | { readonly target: PastAct; readonly written: readonly Fact[]; readonly waitsFor: readonly string[] }

type Confirmed = { readonly asked: number; readonly org: string; readonly done?: boolean }
const isAnswerTo = (type: string, data: object, { version }: StoredFact): boolean =>
  (type === 'CorrectionConfirmed' || type === 'CorrectionDeclined') && (data as Confirmed).asked === version

const refusing = (refused: readonly Refusal[]): PuttingRightDecided => {
  const theirs = refused.filter(({ code }) => code === notYours)
  return { decision: { refused: theirs.length > 0 ? theirs : refused }, reliesOn: [], views: [] }
}
