import type { Actor, Relation } from '#domain'
import { Engine } from '#engine'
import { contractCasesOf, type OwnCase } from '#read-models'
import { Injectable } from '@nestjs/common'
import { CaseFacts, type CaseFact } from './case-facts.service.js'

/** How many purchases a desk shows, and how many are read beside one another: each is read whole. */
const [most, beside] = [60, 4]

/** A purchase of one's own with what counts of it for somebody. */
export type ReadCase = OwnCase & { readonly facts: readonly CaseFact[] }

/** The purchases that somebody's unit has under contract. */
@Injectable()
export class OwnCases {
  constructor(
    private readonly engine: Engine,
    private readonly facts: CaseFacts,
  ) {}

  /** The newest of those in which the unit has one of some relations; `more`: there are others that are not among them. */
  async under(
    asker: Actor,
    relations: readonly Relation[],
  ): Promise<{ readonly cases: readonly ReadCase[]; readonly more: boolean }> {
    const found = await contractCasesOf(this.engine.store.pool, asker.org, { relations, limit: most + 1 })
    const own = found.slice(0, most)
    const cases: ReadCase[] = []
    for (let n = 0; n < own.length; n += beside) {
      const some = own.slice(n, n + beside)
      cases.push(...(await Promise.all(some.map(async (one) => ({ ...one, facts: await this.facts.counting(one.id, asker) })))))
    }
    return { cases, more: found.length > most }
  }
}
