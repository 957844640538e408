import { theProcess, type Actor } from '#domain'
import { declarationOf } from '#engine'
import type { StoredFact } from '#event-store'
import type { Names } from '../reading/names.service.js'
import type { Place } from '../reading/places.service.js'
import type { Reader } from '../reading/reader.service.js'
import { sentenceOf } from '../reading/sentence.js'
import type { TimelineFactDto } from '../reading/timeline.dto.js'
import type { FactDto, ToldFactDto } from './overview.dto.js'

/** Whether a fact is of interest to people, as its declaration says. */
export const isMain = ({ type }: Pick<StoredFact, 'type'>): boolean => declarationOf(type).level !== 'technical'

/** A fact as somebody may see it, in a sentence, with the unit that did it. */
function toldFact(fact: TimelineFactDto, unit: string | undefined): ToldFactDto {
  const { id, type, says, data, occurredAt, registered, signed } = fact
  return {
    id,
    says,
    sentence: sentenceOf(type, data),
    ...(unit === undefined ? {} : { unit }),
    at: occurredAt,
    registered,
    ...(signed ? { signed: (signed as { readonly by: ToldFactDto['signed'] }).by ?? [] } : {}),
  }
}

/** One fact by itself, with what it is about, and by whom it was done where that may be told. */
export const factBy = (fact: TimelineFactDto, place: Place | undefined, unit?: string): FactDto => ({
  ...toldFact(fact, unit),
  place: place?.title ?? fact.stream,
  ...(place?.caseId === undefined ? {} : { caseId: place.caseId }),
  stream: fact.stream,
  recordedAt: fact.recordedAt,
  ...(fact.by === undefined ? {} : { by: fact.by }),
})

/** Some stored facts as somebody may see them, each in a sentence with the unit that did it; what they may not see is left out. */
export async function toldFacts(
  facts: readonly StoredFact[],
  asker: Actor | undefined,
  { reader, names }: { readonly reader: Reader; readonly names: Names },
): Promise<readonly ToldFactDto[]> {
  const [seen, units] = await Promise.all([reader.seen(facts, asker), names.of(facts.map(unitOf))])
  const byId = new Map(facts.map((fact) => [reader.idOf(fact), fact] as const))
  return seen.map((fact) => {
    const stored = byId.get(fact.id)
    return toldFact(fact, stored && units.get(unitOf(stored) ?? ''))
  })
}

/** For which unit a fact was made true; nothing of what a process did by itself. */
export const unitOf = ({ organization }: Pick<StoredFact, 'organization'>): string | undefined =>
  organization === theProcess.org ? undefined : organization
