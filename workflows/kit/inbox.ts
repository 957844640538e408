import type { Instant, StreamId } from '#kernel'
import { satisfies, type heard, type SlimFact } from '#domain/process'

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
  private readonly facts = new Map<string, SlimFact>()
  private readonly versions = new Map<StreamId, number>()
  /** Counts additions, so that a wait can tell news from none. */
  news = 0

  add(facts: readonly SlimFact[]): void {
    for (const fact of facts) {
      const name = `${fact.stream}@${fact.version}`
      if (this.facts.has(name)) continue
      this.facts.set(name, fact)
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
    return this.all(kind).find(
      (fact) => (which.key === undefined || fact.key === which.key) && (which.in === undefined || fact.stream === which.in),
    )
  }

  /** All facts of a kind, in the order of their streams and versions: the same whatever order they came in. */
  all(kind: string): SlimFact[] {
    return [...this.facts.values()]
      .filter((fact) => fact.kind === kind)
      .sort((a, b) => (a.stream === b.stream ? a.version - b.version : a.stream < b.stream ? -1 : 1))
  }

  /** The earliest fact that is one of these occasions. */
  occasion(doneBy: readonly string[]): SlimFact | undefined {
    return [...this.facts.values()]
      .filter((fact) => satisfies(doneBy, fact))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0]
  }

  /** How often the clocks of a stream were stopped or let run on. */
  clockChanges(subject: StreamId): number {
    return ['ClockStopped', 'ClockResumed'].flatMap((kind) => this.all(kind)).filter((fact) => fact.stream === subject).length
  }

  /** The newest redating of an obligation, if any. */
  redated(obligation: StreamId): { version: number; due: Instant } | undefined {
    const last = this.all('ObligationRedated')
      .filter((fact) => fact.stream === obligation)
      .at(-1)
    return last?.due === undefined ? undefined : { version: last.version, due: last.due }
  }
}
