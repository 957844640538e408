import type { Actor } from '#domain'
import { Engine, registeredFor, upcast } from '#engine'
import type { StoredFact } from '#event-store'
import { standing, type StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { Reader, type Sight } from './reader.service.js'

/** How much of a case is read at once. */
const page = 2_000

/** A fact of a case in the order of the log. */
export type CaseFact = StoredFact & { readonly seq: string }

/** What some facts make of a stream: its state as those know it who may see just these. */
export function stateSeen<State>(stream: StreamId, facts: readonly StoredFact[]): State {
  const { definition } = registeredFor(stream)
  const own = facts.filter((fact) => fact.stream === stream && fact.type in definition.facts)
  const evolve = definition.evolve as (state: unknown, fact: object) => unknown
  return own.reduce((state, { type, key, data }) => evolve(state, { type, key, data }), definition.initial as unknown) as State
}

/** The streams of a kind that some facts are of, in the order in which they came to be. */
export const streamsSeen = (kind: string, facts: readonly CaseFact[]): readonly StreamId[] => [
  ...new Set(facts.flatMap(({ stream }) => (stream.startsWith(`${kind}/`) ? [stream] : []))),
]

/** Of the contracts those that were not voided: another has taken their place, or nothing has. */
export function contractsStanding(facts: readonly CaseFact[]): readonly StreamId[] {
  const voided = new Set(facts.flatMap(({ stream, type }) => (type === 'ContractVoided' ? [stream] : [])))
  return streamsSeen('contract', facts).filter((contract) => !voided.has(contract))
}

/** The facts of one case, all of them or as somebody may see them. */
@Injectable()
export class CaseFacts {
  constructor(
    private readonly engine: Engine,
    private readonly reader: Reader,
  ) {}

  /** Every fact of a case as it was written, the oldest first. */
  async all(caseId: string): Promise<readonly CaseFact[]> {
    const all: CaseFact[] = []
    for (let above = '0'; ;) {
      const some = await this.engine.store.readCase(caseId, above, page)
      all.push(...some)
      if (some.length < page) return all
      above = some.at(-1)?.seq ?? above
    }
  }

  /** Those of some facts of a case of which somebody may see something, as they were written. */
  async seen<Fact extends StoredFact>(facts: readonly Fact[], asker: Actor | undefined): Promise<readonly Fact[]> {
    const sight = await this.sight(facts, asker)
    return facts.filter((fact) => sight.tell(fact) !== undefined)
  }

  /** What counts of a case for somebody: corrected where it was corrected, without what was struck, in its newest shape, the oldest first. */
  async counting(caseId: string, asker: Actor | undefined): Promise<readonly CaseFact[]> {
    const byStream = Map.groupBy(await this.all(caseId), ({ stream }) => stream)
    const standingOf = [...byStream.values()].flatMap((facts) => standing(facts))
    const inOrder = standingOf.toSorted((a, b) => (BigInt(a.seq) < BigInt(b.seq) ? -1 : 1))
    return this.told(inOrder, asker)
  }

  /** What somebody is told of some facts of a case, in its newest shape; those of which they are told nothing are left out. */
  async told<Fact extends StoredFact>(facts: readonly Fact[], asker: Actor | undefined): Promise<readonly Fact[]> {
    const sight = await this.sight(facts, asker)
    return facts.flatMap((fact) => {
      const told = sight.tell(fact)
      return told === undefined ? [] : [{ ...fact, data: upcast(fact.type, fact.schema, told.data) }]
    })
  }

  private sight(facts: readonly StoredFact[], asker: Actor | undefined): Promise<Sight> {
    return this.reader.sight(facts[0]?.caseId ?? undefined, [...new Set(facts.map(({ stream }) => stream))], asker)
  }
}
