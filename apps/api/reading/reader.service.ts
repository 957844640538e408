import type { Actor, Parties } from '#domain'
import { declarationOf, Engine, partiesOf, upcast } from '#engine'
import type { StoredFact } from '#event-store'
import { isParty, maySee } from '#identity'
import type { StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import type { TimelineFactDto } from './timeline.dto.js'
import { openingKinds } from './published.js'

/** Reads facts for somebody: what they may not see is not there. */
@Injectable()
export class Reader {
  constructor(readonly engine: Engine) {}

  /** The facts of a stream, or of a case, that a viewer may see, in the order in which they were recorded. */
  async seen(facts: readonly StoredFact[], viewer: Actor | undefined): Promise<TimelineFactDto[]> {
    const may = await this.sight(facts[0]?.caseId ?? undefined, [...new Set(facts.map(({ stream }) => stream))], viewer)
    return facts
      .filter((fact) => may.see(fact.stream, fact.type, fact.actor))
      .map((fact) => shown(fact, isParty(may.parties(fact.stream), viewer)))
  }

  /** Who may see what in some streams of a case, asked once for all of them. */
  async sight(caseId: string | undefined, streams: readonly StreamId[], viewer: Actor | undefined) {
    const [parties, happened] = await Promise.all([partiesOf(this.engine, streams), this.opened(caseId)])
    const of = (stream: StreamId): Parties => parties.get(stream) ?? {}
    return {
      parties: of,
      see: (stream: StreamId, kind: string, madeBy: string): boolean =>
        maySee({ seenBy: declarationOf(kind).seenBy, madeBy, parties: of(stream) }, viewer, (other) => happened.has(other)),
    }
  }

  /** Kinds that have happened in a case and open what was kept back until then. */
  private async opened(caseId: string | undefined): Promise<ReadonlySet<string>> {
    if (caseId === undefined) return new Set()
    const { rows } = await this.engine.store.pool.query<{ type: string }>({
      name: 'opening-facts',
      text: 'select distinct f.type from store.fact f where f.case_id = $1 and f.type = any($2::text[])',
      values: [caseId, openingKinds],
    })
    return new Set(rows.map(({ type }) => type))
  }
}

/** A fact as it is shown; who made it true, and on which paper, is for the parties alone. */
function shown(fact: StoredFact, toParty: boolean): TimelineFactDto {
  const { position, stream, version, type, key, occurredAt, recordedAt } = fact
  return {
    id: position,
    stream,
    version,
    type,
    says: declarationOf(type).says,
    key,
    data: upcast(type, fact.schema, fact.data),
    occurredAt,
    recordedAt,
    registered: fact.evidence !== null,
    ...(toParty ? { by: fact.actor, evidence: fact.evidence, signed: fact.signed } : {}),
  }
}
