import { streams, type Actor } from '#domain'
import { declarationOf, Engine } from '#engine'
import { isParty } from '#identity'
import { dayOf } from '#kernel'
import { refusalsOf, type Reach, type Refused } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { leads } from '../me/leads.js'
import { actSays } from '../reading/act-says.js'
import { Editions } from '../reading/editions.service.js'
import { Names } from '../reading/names.service.js'
import { Places } from '../reading/places.service.js'
import { Reader } from '../reading/reader.service.js'
import type { RefusedDto } from './audit.dto.js'

/** How many refused acts are looked at in one go. */
const batch = 200

const makes = new Map(streams.flatMap(({ acts }) => acts.map((act) => [act.name, act.makes as readonly string[]] as const)))

/** What of refused acts is asked for. */
export type RefusalsWanted = { readonly caseId?: string; readonly person?: string; readonly act?: string }

/** Tells of refused acts to whom they may be told: of their unit to whoever leads it, of the cases of its letters to an office of audit. */
@Injectable()
export class Refusals {
  constructor(
    private readonly engine: Engine,
    private readonly views: DataSource,
    private readonly reader: Reader,
    private readonly names: Names,
    private readonly editions: Editions,
    private readonly places: Places,
  ) {}

  /** For whom refused acts are told to somebody; undefined where none are. */
  async scopeOf(asker: Actor): Promise<{ readonly org: string | undefined; readonly letters: Reach } | undefined> {
    const org = (await leads(this.engine, asker)) ? asker.org : undefined
    const letters = asker.letters ?? []
    if (org === undefined && letters.length === 0) return undefined
    return {
      org,
      letters: {
        cases: letters.flatMap(({ cases }) => cases),
        purchasers: letters.flatMap(({ purchasers }) => purchasers),
        regions: letters.flatMap(({ regions }) => regions),
      },
    }
  }

  /** A page of them, the newest first. `last`: the id below which the next goes on. */
  async page(
    asker: Actor,
    scope: NonNullable<Awaited<ReturnType<Refusals['scopeOf']>>>,
    { wanted, below, limit }: { readonly wanted: RefusalsWanted; readonly below: string | undefined; readonly limit: number },
  ): Promise<{ readonly refused: readonly RefusedDto[]; readonly last: string | undefined }> {
    const found: Refused[] = []
    for (let from = below; found.length <= limit;) {
      const some = await refusalsOf(this.views, { ...scope, ...wanted }, { below: from, limit: batch })
      found.push(...(await this.told(some, asker)))
      const end = some.at(-1)
      if (!end || some.length < batch) break
      from = end.id
    }
    const shown = found.slice(0, limit)
    return { refused: await this.inWords(shown), last: found.length > limit ? shown.at(-1)?.id : undefined }
  }

  /** Of what is sealed not even a refusal is told before it opens: it would say that somebody bid, or scored. */
  private async told(all: readonly Refused[], asker: Actor): Promise<readonly Refused[]> {
    const byCase = [...Map.groupBy(all, ({ caseId, stream }) => caseId ?? stream).values()]
    const seen = await Promise.all(
      byCase.map(async (some) => {
        const streamsAsked = [...new Set(some.map(({ stream }) => stream))]
        const sight = await this.reader.sight(some[0]?.caseId ?? undefined, streamsAsked, asker)
        return some.filter(({ act, stream, person, org }) => {
          const kinds = makes.get(act) ?? []
          const open = (type: string): boolean => sight.see({ stream, type, actor: person, organization: org, data: {} })
          if (org === asker.org) return kinds.every((kind) => !isSealed(kind) || open(kind))
          return isParty(sight.parties(stream), asker) && kinds.every(open)
        })
      }),
    )
    const those = new Set(seen.flat())
    return all.filter((one) => those.has(one))
  }

  private async inWords(shown: readonly Refused[]): Promise<readonly RefusedDto[]> {
    const [names, places, packs] = await Promise.all([
      this.names.of(shown.map(({ org }) => org)),
      this.places.of([...new Set(shown.map(({ stream }) => stream))]),
      this.editions.of(shown.map(({ region, at }) => [region, dayOf(at)] as const)),
    ])
    return shown.map(({ at, person, org, act, stream, refusals }, index): RefusedDto => {
      const pack = packs[index]
      return {
        at,
        person,
        unit: { id: org, name: names.get(org) ?? org },
        act,
        says: actSays(act),
        place: places.get(stream) ?? { title: actSays(act), number: stream },
        refusals,
        ...(pack === undefined ? {} : { pack }),
      }
    })
  }
}

/** Whether a kind of fact is kept back until something has happened. */
const isSealed = (kind: string): boolean => {
  const { seenBy } = declarationOf(kind)
  return typeof seenBy === 'object' && 'until' in seenBy
}
