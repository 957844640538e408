import { setTimeout as wait } from 'node:timers/promises'
import { isCommonAct, notYours, samePerson, type Actor, type Done } from '#domain'
import { belonging } from '#domain/process'
import type { Append, EventStore, Store } from '#event-store'
import { isReserved, putsRight, type Decision, type FactShape, type Instant, type Refusal, type StreamId } from '#kernel'
import type { Law } from '#law'
import { inlineChanges } from '#read-models'
import { decideAnswer } from './answer-registered.js'
import type { Clock } from './clock.js'
import type { AcceptedFact, CommandRequest, Outcome } from './command.js'
import { contentHash, sameContent } from './content-hash.js'
import { contextOf } from './context.js'
import { doneBefore } from './done.js'
import { fold, type Foldable, type Folded } from './folded.js'
import { considerPapers, executePapers, isForm } from './papers.js'
import { decidePuttingRight, type PuttingRightDecided } from './put-right.js'
import { declarationOf, registeredFor } from './registry.js'
import { reliedOn, type Asked } from './relied-on.js'
import { withCures } from './cure.js'
import { StateCache } from './state-cache.js'
import { StreamQueue } from './stream-queue.js'
import { foundWith, isTaken, takenBy, takingOf } from './taking.js'

/** How often a command is decided, at most: once more whenever others wrote first. */
const attempts = 10

/** Another node writes on the same stream: a pause of random length, longer each time, lets one of the two go first. */
const afterConflict = (attempt: number) => wait(Math.random() * Math.min(400, 5 * 2 ** attempt))

/** The one way in: decides a command on the facts and appends what it makes true. It needs no more of its store than `Store` says. */
export class Engine<Kept extends Store = EventStore> {
  readonly cache: StateCache
  private readonly queue = new StreamQueue()

  /** `held`: how many streams the cache keeps at most. */
  constructor(
    readonly store: Kept,
    readonly clock: Clock,
    readonly law: Law,
    held?: number,
  ) {
    this.cache = new StateCache(store, held)
  }

  /**
   * Decides and appends, one act at a time on each stream. Database errors and StreamBusy are thrown; everything else is an outcome.
   * `now` is the moment of deciding; when it was received stays what it was, however long it waited.
   */
  async execute(request: CommandRequest): Promise<Outcome> {
    actsAsItself(request.actor)
    if (isForm(request)) return executePapers(this, request)
    return this.queue.inTurn(request.stream, async () => {
      const [now, loaded] = await Promise.all([this.clock.now(), this.load(request)])
      return this.decided({ ...request, receivedAt: request.receivedAt ?? now }, now, loaded)
    })
  }

  private async decided(request: Received, now: Instant, loaded: ReadonlyMap<StreamId, Folded>): Promise<Outcome> {
    const { receivedAt } = request
    for (let attempt = 1; ; attempt += 1, loaded = await this.load(request)) {
      const own = loaded.get(request.stream) as Folded
      const { decision: decided, at, beside } = await this.decide(request, loaded, { now, receivedAt })
      const { decision, taking, asking, owner } = await this.withTaking(request, loaded, decided, now)
      // Whose it is comes before everything: to an outsider a version would tell that something was written.
      const theirs = 'accepted' in decision || !decision.refused.some(({ code }) => code === notYours)
      if (theirs && request.ifVersion !== undefined && request.ifVersion !== own.version) {
        const fresh = (await this.cache.newest([request.stream])).get(request.stream)?.version ?? 0
        if (fresh === own.version || attempt >= attempts) return (await this.repeated(request)) ?? { stale: fresh }
        continue
      }
      if ('refused' in decision) {
        if (await this.moved(loaded)) {
          if (attempt >= attempts) return { conflict: true }
          continue
        }
        const repeated = await this.repeated(request)
        if (repeated) return repeated
        await this.logRefusal(request, decision.refused, now)
        return { refused: withCures(decision.refused) }
      }
      if (taking && !isTaken(taking, owner)) {
        // As often as others have taken it since, it is another command.
        const taken = await this.execute({ ...asking, commandId: `${request.commandId}:${asking.act}@${owner.version}` })
        if (!('accepted' in taken) && !('refused' in taken)) return taken
        if (attempt >= attempts) return { conflict: true }
        await this.cache.newest([taking.owner])
        continue
      }
      const facts = decision.accepted as readonly { type: string; data: object; key?: string; occurredAt?: Instant }[]
      const append = appendOf(
        request,
        own,
        [...(owner === undefined ? loaded : new Map([...loaded, [owner.stream, owner]])).values()],
        facts,
        {
          at,
          recordedAt: this.clock.rehearsal ? now : undefined,
          ...(beside === undefined ? {} : { beside }),
        },
      )
      const result = await this.store.append(append)
      if ('appended' in result) return await this.accepted(own, append, result.appended, result.recordedAt)
      if ('repeated' in result) return repeatedOutcome(result.repeated)
      if ('reused' in result) return result
      if (attempt >= attempts) return { conflict: true }
      // Once it is most often only what this node had not read yet.
      if (attempt > 1) await afterConflict(attempt)
      await this.cache.newest(result.conflict.map((moved) => moved.stream))
      now = await this.clock.now()
    }
  }

  /** What would be decided now, or when it was received: every reason why not, or the facts it would make true. Nothing is written. */
  async consider(request: Omit<CommandRequest, 'commandId'>): Promise<Considered> {
    const now = request.receivedAt ?? (await this.clock.now())
    if (isForm(request)) return { ...(await considerPapers(this, request, now)), facts: [] }
    const loaded = await this.load(request, 'newest')
    const { decision: decided } = await this.decide(request, loaded, { now, receivedAt: now })
    const { decision } = await this.withTaking(request, loaded, decided, now)
    return 'refused' in decision
      ? { refused: withCures(decision.refused), facts: [] }
      : { refused: [], facts: decision.accepted as Considered['facts'] }
  }

  /**
   * Why an act can never be its asker's, recorded as any refused act is: it is another's, or they have done in the case what shuts them out of it.
   * Undefined where it may be theirs, or where more speaks against it.
   */
  async notTheirs(request: CommandRequest): Promise<readonly Refusal[] | undefined> {
    const { refused } = await this.consider(request)
    const shutOut = refused.filter(({ code }) => code === samePerson)
    const never = shutOut.length > 0 || refused.some(({ code }) => code !== notYours) ? shutOut : refused
    if (never.length === 0) return undefined
    await this.logRefusal(request, never, await this.clock.now())
    return never
  }

  /**
   * What a decision would take that can be in one place alone: what speaks against that speaks against the act, and what is found with it is found with
   * the act.
   */
  private async withTaking(
    request: Omit<CommandRequest, 'commandId'>,
    loaded: Loaded,
    decision: Decision<FactShape>,
    now: Instant,
  ) {
    const taking =
      'refused' in decision ? undefined : await takenBy(this.store, loaded.get(request.stream) as Folded, decision.accepted, now)
    if (taking === undefined || 'refused' in decision) return { decision }
    const asking = takingOf(taking, request)
    const { refused, facts } = await this.consider(asking)
    if (refused.length > 0) return { decision: { refused } }
    const known = loaded.has(taking.owner) ? loaded : await this.cache.newest([taking.owner])
    const owner = known.get(taking.owner) as Folded
    return { decision: { accepted: [...decision.accepted, ...foundWith(request, facts)] }, taking, asking, owner }
  }

  /** What is decided, when it is of, and for what puts an earlier act right what goes with it. */
  private async decide(request: Omit<CommandRequest, 'commandId'>, loaded: ReadonlyMap<StreamId, Folded>, when: When) {
    if (isCommonAct(request.act)) {
      const asking = { ...request, receivedAt: when.receivedAt }
      const beside = await (isRegisteredAnswered(request.act) ? decideAnswer : decidePuttingRight)(this, asking, when.now)
      return { decision: beside.decision, at: when.receivedAt, beside }
    }
    const { decider } = registeredFor(request.stream)
    const { state } = loaded.get(request.stream) as Folded
    const done: readonly Done[] = await doneBefore(this.store, request.stream, [request.act])
    const context = contextOf(loaded, { ...when, request, done, law: this.law })
    const decision = decider.decide({ act: request.act, stream: request.stream, data: request.data }, state, context)
    return { decision, at: context.at, beside: undefined }
  }

  /** The streams a command is decided on: as last known here, or with what is new in them. */
  async load(request: Asked, as: 'known' | 'newest' = 'known'): Promise<Map<StreamId, Folded>> {
    const look = (streams: readonly StreamId[]) =>
      as === 'known' ? this.cache.get(streams, request.knows) : this.cache.newest(streams)
    // What it relied on as last known is most often what it relies on: one reading for both.
    const guessed = as === 'known' ? [] : reliedOn(request, (await this.cache.get([request.stream])).get(request.stream)?.state)
    const first = await look([request.stream, ...guessed])
    const others = reliedOn(request, first.get(request.stream)?.state).filter((stream) => !guessed.includes(stream))
    return others.length === 0 ? first : new Map([...first, ...(await look(others))])
  }

  /** A stream's state now, straight from the facts. */
  async stateOf<State>(stream: StreamId): Promise<State> {
    return (await this.cache.newest([stream])).get(stream)?.state as State
  }

  private async moved(loaded: ReadonlyMap<StreamId, Folded>): Promise<boolean> {
    const current = await this.store.versions([...loaded.keys()])
    const stale = [...loaded.values()]
      .filter((folded) => current.get(folded.stream) !== folded.version)
      .map((folded) => folded.stream)
    if (stale.length > 0) await this.cache.newest(stale)
    return stale.length > 0
  }

  private async accepted(own: Folded, append: Append, positions: readonly string[], recordedAt: Instant): Promise<Outcome> {
    const written = append.facts.map((fact, index): Foldable => ({
      ...fact,
      key: fact.key ?? null,
      version: own.version + index + 1,
      recordedAt,
      evidence: append.registered?.evidence ?? null,
    }))
    if (written.some(({ type }) => putsRight(type))) await this.cache.newest([own.stream])
    else this.cache.put(fold(own, written))
    return {
      accepted: written.map((fact, index): AcceptedFact => ({ id: positions[index] ?? '', ...pick(fact) })),
      version: own.version + written.length,
      repeated: false,
    }
  }

  /** What an earlier command of this id made true: its own second sending must not be refused by its own effect. */
  private async repeated(request: CommandRequest): Promise<Outcome | undefined> {
    const { actor, commandId } = request
    const facts = await this.store.readCommand({ actor: actor.person, organization: actor.org, commandId })
    const first = facts[0]
    if (!first) return undefined
    if (first.hash !== hashOf(request) && !firstContentWins(request)) return { reused: true }
    return repeatedOutcome(facts)
  }

  private async logRefusal(request: CommandRequest, refusals: readonly Refusal[], at: Instant): Promise<void> {
    await this.store.recordRefusal({
      at,
      actor: request.actor.person,
      org: request.actor.org,
      act: request.act,
      stream: request.stream,
      caseId: belonging(request.stream).caseId,
      refusals,
    })
  }
}

/** What would become of a command. */
export type Considered = {
  readonly refused: readonly Refusal[]
  readonly facts: readonly {
    readonly type: string
    readonly data: object
    readonly key?: string
    readonly occurredAt?: Instant
  }[]
}

type Loaded = ReadonlyMap<StreamId, Folded>

/** The moments a command is decided by. */
type When = { readonly now: Instant; readonly receivedAt: Instant }

/** A command with the moment it was received. */
type Received = CommandRequest & { readonly receivedAt: Instant }

/** Throws an Error where a person bears a process's name or role: the process's command ids would be theirs to use up. */
function actsAsItself({ person, org, roles }: Actor): void {
  const process = roles.includes('process')
  if (isReserved(person) !== process || isReserved(org) !== process)
    throw new Error(`${person} of ${org} may not act as ${roles.join(', ')}`)
}

const firstContentWins = (request: CommandRequest): boolean => request.actor.roles.includes('process')

const isRegisteredAnswered = (act: string): boolean => act === 'ConfirmRegistered' || act === 'DenyRegistered'

const hashOf = ({ act, stream, data, registered }: CommandRequest): string => contentHash({ act, stream, data, registered })

const pick = (fact: Foldable) => ({
  type: fact.type,
  key: fact.key,
  version: fact.version,
  data: fact.data,
  occurredAt: fact.occurredAt,
})

function repeatedOutcome(facts: readonly (Foldable & { readonly position: string })[]): Outcome {
  return {
    accepted: facts.map((fact): AcceptedFact => ({ id: fact.position, ...pick(fact) })),
    version: facts.at(-1)?.version ?? 0,
    repeated: true,
  }
}

/** Whether the first fact of an act says all that was asked: it need not be kept twice. */
function saidByItsFacts({ act, stream, data }: Received, [first]: readonly { readonly data: object }[]): boolean {
  return first !== undefined && sameContent(registeredFor(stream).decider.askedOf(act, first.data), data)
}

function appendOf(
  request: Received,
  own: Folded,
  loaded: readonly Folded[],
  facts: readonly { type: string; data: object; key?: string; occurredAt?: Instant }[],
  { at, recordedAt, beside }: { at: Instant; recordedAt: Instant | undefined; beside?: PuttingRightDecided },
): Append {
  const { process, caseId, lot } = belonging(request.stream)
  const envelope = {
    stream: request.stream,
    actor: request.actor.person,
    organization: request.actor.org,
    commandId: request.commandId,
    ...(process === undefined ? {} : { process }),
    ...(caseId === undefined ? {} : { caseId }),
    ...(lot === undefined ? {} : { lot }),
  }
  const written = facts.map((fact) => ({
    type: fact.type,
    schema: declarationOf(fact.type).schema,
    ...(fact.key === undefined ? {} : { key: fact.key }),
    data: fact.data,
    occurredAt: fact.occurredAt ?? at,
  }))
  return {
    ...envelope,
    version: own.version,
    reliesOn: [
      ...loaded
        .filter(({ stream }) => stream !== own.stream && beside?.reliesOn.some((other) => other.stream === stream) !== true)
        .map(({ stream, version }) => ({ stream, version })),
      ...(beside?.reliesOn ?? []),
    ],
    facts: written,
    contentHash: hashOf(request),
    act: request.act,
    ...(saidByItsFacts(request, written) ? {} : { data: request.data }),
    roles: request.actor.roles,
    receivedAt: request.receivedAt,
    ...(request.registered === undefined ? {} : { registered: request.registered }),
    ...(firstContentWins(request) ? { firstContentWins: true } : {}),
    ...(request.causationId === undefined ? {} : { causationId: request.causationId }),
    ...(request.signed === undefined ? {} : { signed: request.signed }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
    views: [
      ...inlineChanges(
        written.map((fact, index) => ({ ...fact, key: fact.key ?? null, version: own.version + index + 1, ...envelope })),
      ),
      ...(beside?.views ?? []),
    ],
  }
}
