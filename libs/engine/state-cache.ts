import type { Store, StoredFact } from '#event-store'
import { putsRight, type StreamId } from '#kernel'
import type { CommandRequest } from './command.js'
import { fold, unfolded, type Folded } from './folded.js'

/**
 * Folded streams by id, the least recently used thrown out. It is filled from what was committed only; a refusal that
 * was decided on it is checked against the store's versions before it is given.
 */
export class StateCache {
  private readonly held = new Map<StreamId, Folded>()

  constructor(
    private readonly store: Store,
    private readonly size = 10_000,
  ) {}

  /**
   * The streams as last known here; those not known are read, and the one that has a version above what is known. What it gives is what was found,
   * whatever is thrown out meanwhile.
   */
  async get(streams: readonly StreamId[], written?: CommandRequest['knows']): Promise<Map<StreamId, Folded>> {
    const isBehind = (held: Folded) => held.stream === written?.stream && held.version < written.version
    const known = new Map(streams.flatMap((id) => this.touched(id)).filter(([, held]) => !isBehind(held)))
    const missing = streams.filter((id) => !known.has(id))
    return missing.length === 0 ? known : new Map([...known, ...(await this.newest(missing))])
  }

  /** The streams with what is new in them read from the store; those in which something was put right are read from the beginning. */
  async newest(streams: readonly StreamId[]): Promise<Map<StreamId, Folded>> {
    const before = new Map(streams.map((id) => [id, new Map(this.touched(id)).get(id) ?? unfolded(id)]))
    const byStream = await this.read([...before.values()])
    const anew = [...before.values()].filter(
      ({ stream, version }) => version > 0 && byStream.get(stream)?.some(({ type }) => putsRight(type)),
    )
    for (const { stream } of anew) before.set(stream, unfolded(stream))
    const whole =
      anew.length === 0 ? byStream : new Map([...byStream, ...(await this.read(anew.map(({ stream }) => unfolded(stream))))])
    const read = new Map([...before].map(([id, folded]) => [id, fold(folded, whole.get(id) ?? [])]))
    for (const folded of read.values()) this.put(folded)
    return read
  }

  private async read(held: readonly Folded[]): Promise<Map<StreamId, StoredFact[]>> {
    const facts = await this.store.read(held.map(({ stream, version }) => ({ stream, above: version })))
    const byStream = new Map<StreamId, StoredFact[]>()
    for (const fact of facts) {
      const those = byStream.get(fact.stream)
      if (those) those.push(fact)
      else byStream.set(fact.stream, [fact])
    }
    return byStream
  }

  /** Keeps a stream folded after a commit. An older version never replaces a newer one. */
  put(folded: Folded): void {
    const before = this.held.get(folded.stream)
    if (before && before.version > folded.version) return
    this.held.delete(folded.stream)
    this.held.set(folded.stream, folded)
    if (this.held.size > this.size) {
      const oldest = this.held.keys().next()
      if (!oldest.done) this.held.delete(oldest.value)
    }
  }

  /** Forgets everything: after the database was restored, versions may mean other facts. */
  clear(): void {
    this.held.clear()
  }

  /** A stream that is held, now the one used last. */
  private touched(id: StreamId): [] | [readonly [StreamId, Folded]] {
    const folded = this.held.get(id)
    if (!folded) return []
    this.held.delete(id)
    this.held.set(id, folded)
    return [[id, folded]]
  }
}
