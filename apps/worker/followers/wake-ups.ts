import { setTimeout as wait } from 'node:timers/promises'
import { changesClocks, kindsHeardBy, processKind, processTypes, startedBy, type ProcessId, type SlimFact } from '#domain/process'
import { followConfirmed, followPutRight } from '#engine'
import type { StoredFact } from '#event-store'
import { putsRight, type StreamId } from '#kernel'
import { openProcesses } from '#read-models'
import { heard } from '../acts/inbox.service.js'
import type { Runs } from '../runs.js'
import { sideBySide } from '../side-by-side.js'
import { Pace } from './pace.js'

/** How many processes are told at once. */
const atOnce = 50
/**
 * In a rehearsal whoever drives it tells processes the news with the moment, and waits for a signal only where it starts one. All others come so many
 * milliseconds after it: at the same time each would be a task of its own, before the one that is waited for.
 */
const afterTheDriver = 50

/**
 * Turns facts into signals: each process that is open by the facts and hears a kind is told, and started where Temporal
 * does not know it. A fact for a closed process wakes nobody. Signals are hints: sent again after a failure, never relied on.
 */
export class WakeUps {
  private readonly pace: Pace

  constructor(private readonly runs: Runs) {
    this.pace = new Pace((process) => runs.isAtWork(process))
  }

  /**
   * Tells the processes of a batch, the facts of each together, each by itself: one that cannot be told holds up no other. Throws if Temporal or the
   * database is away: the cursor then stays.
   */
  async handle(facts: readonly StoredFact[]): Promise<void> {
    if (this.runs.engine.clock.rehearsal && facts.every((fact) => begun(fact) === undefined)) await wait(afterTheDriver)
    const told = new Map<ProcessId, SlimFact[]>()
    /** Who reads for itself: what it hears cannot be read here, and its failure is noted where it happens. */
    const reading = new Set<ProcessId>()
    for (const fact of facts) {
      const hearers = hearersOf(fact)
      if (changesClocks(fact.type)) for (const started of await this.startedIn(fact.stream)) hearers.add(started)
      if (hearers.size === 0) continue
      const known = readable(fact)
      for (const process of hearers) {
        told.set(process, [...(told.get(process) ?? []), ...(known ? [known] : [])])
        if (!known) reading.add(process)
      }
    }
    await this.confirmed(facts)
    const anew = await this.putRight(facts)
    const open = await openProcesses(this.runs.engine.store.pool, [...told.keys(), ...anew])
    const [failed] = await sideBySide(open, atOnce, async (process) => {
      if (anew.has(process.id)) return this.runs.rebuild(process)
      await this.pace.turn(process.id)
      await this.runs.tellOrBeginAnew(process, reading.has(process.id) ? [] : (told.get(process.id) ?? []))
    })
    if (failed) throw failed.error
  }

  /** What was registered was confirmed: a breach that it undoes is taken back. */
  private async confirmed(facts: readonly StoredFact[]): Promise<void> {
    for (const fact of facts) {
      const process = fact.type === 'RegisteredConfirmed' ? processOf(fact) : undefined
      if (process !== undefined) await followConfirmed(this.runs.engine, process, fact)
    }
  }

  /** Whose facts were put right: they have walked on what is not so, and begin anew. What they owe follows first. */
  private async putRight(facts: readonly StoredFact[]): Promise<ReadonlySet<ProcessId>> {
    const anew = new Set<ProcessId>()
    for (const fact of facts) {
      const process = putRightIn(fact)
      if (process === undefined) continue
      await followPutRight(this.runs.engine, process, fact)
      anew.add(process)
    }
    return anew
  }

  /** Whom a stream's facts started: its stops reach what they owe from there. */
  private async startedIn(stream: StreamId): Promise<ProcessId[]> {
    const folded = (await this.runs.engine.cache.newest([stream])).get(stream)
    return (folded?.facts ?? []).flatMap((fact) => startedBy(fact) ?? [])
  }
}

/**
 * Who hears a fact, those it starts among them; whom its stop reaches besides is asked of its stream. What a process has done itself it was told in
 * answer. Only the kind is asked: what nobody hears need not be read, and may be of a release that is newer than this one.
 */
export function hearersOf(fact: StoredFact): Set<ProcessId> {
  const own = fact.process as ProcessId | null
  const hearers = new Set<ProcessId>()
  if (own && own !== fact.causationId && processKind(own) in processTypes && kindsHeardBy(processKind(own)).includes(fact.type))
    hearers.add(own)
  const started = begun(fact)
  if (started) hearers.add(started)
  return hearers
}

/** The process that has walked on what a fact puts right. */
export const putRightIn = (fact: StoredFact): ProcessId | undefined => (putsRight(fact.type) ? processOf(fact) : undefined)

const processOf = ({ process }: StoredFact): ProcessId | undefined =>
  process !== null && processKind(process) in processTypes ? (process as ProcessId) : undefined

/** The process that a fact starts. */
export const begun = ({ stream, version, type, key, occurredAt }: StoredFact): ProcessId | undefined =>
  startedBy({ stream, version, kind: type, key, on: occurredAt })

/** What a process may know of a fact; undefined where this release cannot read it: whoever hears it reads for itself. */
export function readable(fact: StoredFact): SlimFact | undefined {
  try {
    return heard(fact)
  } catch {
    return undefined
  }
}
