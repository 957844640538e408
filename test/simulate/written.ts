import type { StoredFact } from '#event-store'
import type { StreamId } from '#kernel'

/** What was written, in the log's order, and the same by what it is looked for by: a state is looked at after every act, a run has thousands. */
export class Written {
  readonly all: StoredFact[] = []
  private readonly byKind = new Map<string, StoredFact[]>()
  private readonly byStream = new Map<StreamId, StoredFact[]>()
  private readonly byProcess = new Map<string, StoredFact[]>()

  constructor(facts: readonly StoredFact[] = []) {
    for (const fact of facts) this.take(fact)
  }

  take(fact: StoredFact): void {
    this.all.push(fact)
    into(this.byKind, fact.type, fact)
    into(this.byStream, fact.stream, fact)
    if (fact.process !== null) into(this.byProcess, fact.process, fact)
  }

  ofKind(kind: string): readonly StoredFact[] {
    return this.byKind.get(kind) ?? []
  }

  ofStream(stream: StreamId): readonly StoredFact[] {
    return this.byStream.get(stream) ?? []
  }

  ofProcess(process: string): readonly StoredFact[] {
    return this.byProcess.get(process) ?? []
  }
}

function into<Key>(lists: Map<Key, StoredFact[]>, key: Key, fact: StoredFact): void {
  const list = lists.get(key)
  if (list) list.push(fact)
  else lists.set(key, [fact])
}
