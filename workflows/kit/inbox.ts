import { putRightKey, type Instant, type StreamId } from '#kernel'
import { changesClocks, occasion as occasionOf, occasionsOf, type heard, type SlimFact } from '#domain/process'

type Heard = { readonly [kind: string]: 'once' | 'keyed' | 'perStream' }

/** How one fact of a kind is told from another: a keyed kind by its key, a kind that is once in a stream by that stream. */
export type Which<Kinds extends Heard, Kind extends keyof Kinds> = Kinds[Kind] extends 'once'
  ? []
  : Kinds[Kind] extends 'keyed'
    ? [which: { readonly key: string }]
    : [which: { readonly in: StreamId }]

export type KindsOf<Process extends keyof typeof heard> = (typeof heard)[Process]

/** What a process knows: a set of slim facts by stream and version. Hints may come twice, late and in any order. */
export class Inbox {
  private readonly known = new Set<string>()
  private readonly versions = new Map<StreamId, number>()
  /** The facts of each kind, and of each occasion: every wait of a process looks here each time that anything happens. */
  private readonly ofKind = new Map<string, SlimFact[]>()
  private readonly ofOccasion = new Map<string, SlimFact[]>()
  private readonly stops = new Map<StreamId, number>()
  /** Counts additions, so that a wait can tell news from none. */
  news = 0

  add(facts: readonly SlimFact[]): void {
    for (const fact of facts) {
      const name = `${fact.stream}@${fact.version}`
      if (this.known.has(name)) continue
      this.known.add(name)
      insert(this.ofKind, fact.kind, fact, byPlace)
      for (const occasion of occasionsOf(fact)) insert(this.ofOccasion, occasion, fact, byTime)
      if (changesClocks(fact.kind)) this.stops.set(fact.stream, this.clockChanges(fact.stream) + 1)
      this.news += 1
    }
  }

  /** Adds a page read from the facts; only what was read moves the versions that the next reading starts from. */
  addLoaded(facts: readonly SlimFact[]): void {
    this.add(facts)
    for (const fact of facts) this.versions.set(fact.stream, Math.max(fact.version, this.versions.get(fact.stream) ?? 0))
  }

  /** The version last loaded of each stream. */
  loaded(): (readonly [StreamId, number])[] {
    return [...this.versions]
  }

  find(kind: string, which: { readonly key?: string; readonly in?: StreamId } = {}): SlimFact | undefined {
    return this.ofKind
      .get(kind)
      ?.find(
        (fact) => (which.key === undefined || fact.key === which.key) && (which.in === undefined || fact.stream === which.in),
      )
  }

  /** All facts of a kind, in the order of their streams and versions: the same whatever order they came in. */
  all(kind: string): SlimFact[] {
    return [...(this.ofKind.get(kind) ?? [])]
  }

  /** The earliest fact that is one of these occasions. */
  occasion(doneBy: readonly string[]): SlimFact | undefined {
    return doneBy.flatMap((name) => this.ofOccasion.get(name)?.[0] ?? []).sort(byTime)[0]
  }

  /** The fact that lapsed an obligation, if it was lapsed. */
  lapsed(obligation: StreamId): SlimFact | undefined {
    return this.ofOccasion.get(occasionOf('ObligationLapsed', obligation))?.[0]
  }

  /** Whether there is an earlier fact of the same kind and key in its stream, or was one that has been struck: then this one begins something anew. */
  isRepeated({ stream, kind, key, version }: SlimFact): boolean {
    const earlier = (one: SlimFact) => one.stream === stream && one.version < version
    const wasStruck = (one: SlimFact) => {
      const struck = Number.parseInt(one.key ?? '', 10)
      return one.stream === stream && struck < version && one.key === putRightKey({ version: struck, kind, key })
    }
    return (
      (this.ofKind.get(kind) ?? []).some((one) => one.key === key && earlier(one)) ||
      (this.ofKind.get('ActStruck') ?? []).some(wasStruck)
    )
  }

  /** How often the clocks of a stream were stopped or let run on. */
  clockChanges(subject: StreamId): number {
    return this.stops.get(subject) ?? 0
  }

  /** The newest redating of an obligation, if any. */
  redated(obligation: StreamId): { version: number; due: Instant } | undefined {
    const last = this.ofOccasion
      .get(occasionOf('ObligationRedated', obligation))
      ?.reduce((a, b) => (b.version > a.version ? b : a))
    return last?.due === undefined ? undefined : { version: last.version, due: last.due }
  }
}

const byPlace = (a: SlimFact, b: SlimFact): number =>
  a.stream === b.stream ? a.version - b.version : a.stream < b.stream ? -1 : 1

const byTime = (a: SlimFact, b: SlimFact): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : byPlace(a, b))

/** Puts a fact in its place in a list that is kept in order. */
function insert(lists: Map<string, SlimFact[]>, name: string, fact: SlimFact, order: (a: SlimFact, b: SlimFact) => number): void {
  const list = lists.get(name)
  if (list === undefined) {
    lists.set(name, [fact])
    return
  }
  const after = list.findIndex((other) => order(fact, other) < 0)
  list.splice(after === -1 ? list.length : after, 0, fact)
}
