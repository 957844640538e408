import type { Store, StoredFact } from '#event-store'
import type { StreamId } from '#kernel'
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

  /** The streams as last known here; those not known are read. */
  async get(streams: readonly StreamId[]): Promise<Map<StreamId, Folded>> {
    const missing = streams.filter((id) => !this.held.has(id))
    if (missing.length > 0) await this.refresh(missing)
    return new Map(streams.map((id) => [id, this.take(id)]))
  }

  /** Reads what is new in the streams. */
  async refresh(streams: readonly StreamId[]): Promise<void> {
    const facts = await this.store.read(streams.map((stream) => ({ stream, above: this.held.get(stream)?.version ?? 0 })))
    const byStream = new Map<StreamId, StoredFact[]>()
    for (const fact of facts) byStream.set(fact.stream, [...(byStream.get(fact.stream) ?? []), fact])
    for (const id of streams) {
      const before = this.held.get(id) ?? unfolded(id)
      this.put(
        fold(
          before,
          (byStream.get(id) ?? []).filter((fact) => fact.version > before.version),
        ),
      )
    }
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

  private take(id: StreamId): Folded {
    const folded = this.held.get(id)
    if (!folded) return unfolded(id)
    this.held.delete(id)
    this.held.set(id, folded)
    return folded
  }
}
