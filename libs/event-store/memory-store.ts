import { instant, putsRight, standing, type Instant, type StreamId } from '#kernel'
import type { Append, AppendResult, AskedCommand, CommandName, StoredFact } from './facts.js'
import type { RefusedCommand } from './refusal-log.js'
import type { DoneAct, PlannedCase, Store } from './store.js'

type Kept = StoredFact & { readonly seq: string; readonly hash: string; readonly act: string; readonly registered: boolean }

/**
 * A store that forgets everything when the program ends: for the simulator and unit tests alone, nothing that runs may use it
 * (`.dependency-cruiser.mjs`). It answers as the one in PostgreSQL does, but has no views, and numbers a fact as soon as it is written.
 */
export class MemoryStore implements Store {
  private readonly log: Kept[] = []
  private readonly streams = new Map<StreamId, Kept[]>()
  private readonly commands = new Map<string, Kept[]>()
  private readonly cases = new Map<string, Kept[]>()
  private readonly processes = new Map<string, Kept[]>()
  /** What people did in a case, or in a plan about a line, each once by its JSON. */
  private readonly done = new Map<string, Map<string, Omit<DoneAct, 'caseId'>>>()
  /** Streams in which something was put right. */
  private readonly putRight = new Set<StreamId>()
  private readonly askedFor: AskedCommand[] = []
  /** What was refused, in order. */
  readonly refused: RefusedCommand[] = []

  /** `now`: the time of facts whose append brings none. */
  constructor(private readonly now: () => Instant) {}

  append(append: Append): Promise<AppendResult> {
    const before = this.commands.get(nameOf(append))
    if (before) return Promise.resolve(again(append, before))
    const conflict = [{ stream: append.stream, version: append.version }, ...append.reliesOn.filter(notOwn(append))]
      .map(({ stream, version }) => ({ stream, expected: version, version: this.versionOf(stream) }))
      .filter(({ expected, version }) => expected !== version)
      .map(({ stream, version }) => ({ stream, version }))
    if (conflict.length > 0 || append.facts.length === 0) return Promise.resolve({ conflict })
    const recordedAt = append.recordedAt ?? this.now()
    const written = append.facts.map((fact) => this.keep(append, fact, recordedAt))
    this.commands.set(nameOf(append), written)
    this.askedFor.push(askedBy(append, written[0] as Kept))
    return Promise.resolve({ appended: written.map(({ position }) => position), recordedAt })
  }

  read(streams: readonly { readonly stream: StreamId; readonly above: number }[], limit?: number): Promise<StoredFact[]> {
    const inOrder = [...streams].sort((a, b) => (a.stream < b.stream ? -1 : 1))
    return Promise.resolve(inOrder.flatMap(({ stream, above }) => (this.streams.get(stream) ?? []).slice(above)).slice(0, limit))
  }

  readCommand(named: CommandName): Promise<(StoredFact & { hash: string })[]> {
    return Promise.resolve(this.commands.get(nameOf(named)) ?? [])
  }

  readCommands(askedBy: string, above: string, limit: number): Promise<{ commandId: string; facts: StoredFact[] }[]> {
    const found = [...this.commands.values()].flatMap((facts) => {
      const [one] = facts
      return one?.causationId === askedBy && one.commandId > above ? [{ commandId: one.commandId, facts }] : []
    })
    return Promise.resolve(found.sort((a, b) => (a.commandId < b.commandId ? -1 : 1)).slice(0, limit))
  }

  readDone(cases: readonly PlannedCase[]): Promise<DoneAct[]> {
    return Promise.resolve(
      cases.flatMap(({ caseId, plan, line }) => {
        const done = new Map([caseId, aboutLine(plan, line)].flatMap((about) => [...(this.done.get(about) ?? [])]))
        return [...done.values()].map((one) => ({ caseId, ...one }))
      }),
    )
  }

  readAsked(stream: StreamId): Promise<AskedCommand[]> {
    const caseId = this.streams.get(stream)?.[0]?.caseId ?? null
    const plan = stream.startsWith('plan/') ? `${stream.slice('plan/'.length)}.` : undefined
    const isNear = (other: StreamId): boolean => {
      const [fact] = this.streams.get(other) ?? []
      const of = fact?.caseId ?? null
      return of !== null && !other.startsWith('obligation/') && (plan === undefined ? of === caseId : of.startsWith(plan))
    }
    const relies = ({ reliesOn }: AskedCommand): boolean => reliesOn.some((other) => other.stream === stream)
    return Promise.resolve(this.askedFor.filter((one) => one.stream === stream || (relies(one) && isNear(one.stream))))
  }

  versions(streams: readonly StreamId[]): Promise<Map<StreamId, number>> {
    return Promise.resolve(new Map(streams.map((id) => [id, this.versionOf(id)])))
  }

  readLog(above: string, limit: number): Promise<(StoredFact & { seq: string })[]> {
    return Promise.resolve(this.log.slice(Number(above), Number(above) + limit))
  }

  readProcess(
    process: string,
    caseId: string | undefined,
    kinds: readonly string[],
    have: readonly (readonly [StreamId, number])[],
    limit: number,
  ): Promise<StoredFact[]> {
    const known = new Map(have)
    const own = (this.processes.get(process) ?? []).filter((fact) => fact.caseId === (caseId ?? null))
    const heard = (fact: Kept) => kinds.includes(fact.type) && fact.version > (known.get(fact.stream) ?? 0)
    const counting = own.some(({ stream }) => this.putRight.has(stream)) ? this.standingIn(own) : own
    return Promise.resolve(counting.filter(heard).slice(0, limit))
  }

  readCase(caseId: string, above: string, limit: number): Promise<(StoredFact & { seq: string })[]> {
    const facts = (this.cases.get(caseId) ?? []).filter(({ seq }) => Number(seq) > Number(above))
    return Promise.resolve(facts.slice(0, limit))
  }

  recordRefusal(refused: RefusedCommand): Promise<void> {
    this.refused.push(refused)
    return Promise.resolve()
  }

  private versionOf(stream: StreamId): number {
    return this.streams.get(stream)?.length ?? 0
  }

  /** Those of some facts that count, as they count. */
  private standingIn(facts: readonly Kept[]): Kept[] {
    const among = new Set(facts.map(({ seq }) => seq))
    return [...new Set(facts.map(({ stream }) => stream))]
      .flatMap((stream) => standing(this.streams.get(stream) ?? []))
      .filter(({ seq }) => among.has(seq))
      .sort((a, b) => Number(a.seq) - Number(b.seq))
  }

  private keep(append: Append, fact: Append['facts'][number], recordedAt: Instant): Kept {
    const position = String(this.log.length + 1)
    const kept = frozen<Kept>({
      position,
      seq: position,
      stream: append.stream,
      version: this.versionOf(append.stream) + 1,
      type: fact.type,
      schema: fact.schema,
      key: fact.key ?? null,
      data: fact.data,
      actor: append.actor,
      organization: append.organization,
      commandId: append.commandId,
      hash: append.contentHash,
      act: append.act,
      registered: append.registered !== undefined,
      causationId: append.causationId ?? null,
      caseId: append.caseId ?? null,
      lot: append.lot ?? null,
      process: append.process ?? null,
      signed: append.signed ?? null,
      evidence: append.registered?.evidence ?? null,
      occurredAt: instant(fact.occurredAt),
      recordedAt,
    })
    this.log.push(kept)
    into(this.streams, append.stream, kept)
    if (kept.caseId !== null) into(this.cases, kept.caseId, kept)
    if (kept.process !== null) into(this.processes, kept.process, kept)
    if (putsRight(kept.type)) this.putRight.add(kept.stream)
    if (kept.causationId === null && !kept.registered) this.noteDone(kept)
    return kept
  }

  private noteDone({ caseId, stream, key, act, actor, signed }: Kept): void {
    const done = { act, actor, drafter: signed?.by[0]?.person ?? null }
    for (const about of [caseId, aboutLine(stream, key)]) {
      if (about === null) continue
      const known = this.done.get(about) ?? new Map<string, typeof done>()
      this.done.set(about, known.set(JSON.stringify(done), done))
    }
  }
}

/** A command as it was asked. */
function askedBy(append: Append, { position, recordedAt }: Kept): AskedCommand {
  const { stream, version, facts, act, actor, organization, roles, data, registered, signed, receivedAt, reliesOn } = append
  return frozen<AskedCommand>({
    position,
    stream,
    version,
    facts: facts.length,
    act,
    actor,
    organization,
    roles,
    data: data ?? null,
    registered: registered ?? null,
    signed: signed ?? null,
    receivedAt,
    recordedAt,
    reliesOn: reliesOn.filter(notOwn(append)),
  })
}

const aboutLine = (stream: StreamId, key: string | null): string => `${stream} ${key}`

const nameOf = ({ actor, organization, commandId }: CommandName): string => JSON.stringify([actor, organization, commandId])

const notOwn =
  ({ stream: own }: Append) =>
  ({ stream }: { readonly stream: StreamId }): boolean =>
    stream !== own

/** What a command gets whose id was accepted before. */
function again({ contentHash, firstContentWins }: Append, before: readonly Kept[]): AppendResult {
  return before[0]?.hash === contentHash || firstContentWins === true ? { repeated: before } : { reused: true }
}

function into<Key>(lists: Map<Key, Kept[]>, key: Key, kept: Kept): void {
  const list = lists.get(key)
  if (list) list.push(kept)
  else lists.set(key, [kept])
}

/** As it would come back from JSON, and nobody can change it. */
const frozen = <Value>(value: Value): Value => deepFrozen(JSON.parse(JSON.stringify(value)) as Value)

function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) deepFrozen(member)
  return Object.freeze(value)
}
