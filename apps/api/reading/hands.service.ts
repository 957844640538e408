import type { Actor } from '#domain'
import { Engine } from '#engine'
import type { StoredFact } from '#event-store'
import { isParty } from '#identity'
import { Injectable } from '@nestjs/common'
import { Reader } from './reader.service.js'
import type { TimelineFactDto } from './timeline.dto.js'

/** How many facts are looked at in one go. */
const batch = 200

/** What a person has done, as somebody may see it: the facts of acts that passed through their hands. */
@Injectable()
export class Hands {
  constructor(
    private readonly engine: Engine,
    private readonly reader: Reader,
  ) {}

  /**
   * The newest `limit` facts below a position that a person drafted, reviewed or issued, of those whose doer the viewer may know: whom the case
   * names, whoever reads it by letter, and the person. `last` is the position of the last, where more follow.
   */
  async page(
    person: string,
    { below, limit }: { readonly below: string | undefined; readonly limit: number },
    viewer: Actor,
  ): Promise<{ readonly facts: readonly TimelineFactDto[]; readonly last?: string }> {
    const found: StoredFact[] = []
    for (let from = below; found.length <= limit;) {
      const facts = await this.engine.store.readHands(person, from, batch)
      found.push(...(await this.known(facts, person, viewer)))
      const end = facts.at(-1)
      if (end === undefined || facts.length < batch) break
      from = end.position
    }
    const facts = found.slice(0, limit)
    const last = found.length > limit ? facts.at(-1)?.position : undefined
    return { facts: await this.shown(facts, viewer), ...(last === undefined ? {} : { last }) }
  }

  private async known(facts: readonly StoredFact[], person: string, viewer: Actor): Promise<readonly StoredFact[]> {
    const seen = await Promise.all(
      byCase(facts).map(async (some) => {
        const may = await this.reader.sight(some[0]?.caseId ?? undefined, [...new Set(some.map(({ stream }) => stream))], viewer)
        return some.filter((fact) => may.see(fact) && (viewer.person === person || isParty(may.parties(fact.stream), viewer)))
      }),
    )
    const those = new Set(seen.flat())
    return facts.filter((fact) => those.has(fact))
  }

  private async shown(facts: readonly StoredFact[], viewer: Actor): Promise<readonly TimelineFactDto[]> {
    const shown = new Map<StoredFact, TimelineFactDto | undefined>()
    for (const some of byCase(facts)) {
      const told = await this.reader.seen(some, viewer)
      some.forEach((fact, n) => shown.set(fact, told[n]))
    }
    return facts.flatMap((fact) => shown.get(fact) ?? [])
  }
}

const byCase = (facts: readonly StoredFact[]): readonly (readonly StoredFact[])[] => [
  ...Map.groupBy(facts, ({ caseId, stream }) => caseId ?? stream).values(),
]
