import type { Actor, Parties, Relation, Visibility } from '#domain'

/** Relations that come with an office, where the case does not name somebody for them. */
const offices: readonly Relation[] = ['lead', 'auditor', 'operator', 'finance']

/** The relations in which someone stands to a case: those it names them for, and those of their office that it leaves open. */
export function relationsTo(parties: Parties, viewer: Actor): Relation[] {
  const named = Object.entries(parties) as [Relation, readonly string[]][]
  const asParty = named
    .filter(([relation, who]) => who.includes(relation === 'panelist' ? viewer.person : viewer.org))
    .map(([relation]) => relation)
  const byOffice = offices.filter((office) => parties[office] === undefined && viewer.roles.includes(office))
  return [...asParty, ...byOffice]
}

/** Whether a case names someone for anything: the parties are these alone, not those who stand to it by office. */
export const isParty = (parties: Parties, viewer: Actor | undefined): boolean =>
  viewer !== undefined && relationsTo(parties, viewer).some((relation) => parties[relation] !== undefined)

/** A fact as far as it matters to who may see it: what is declared of its kind, who made it true, and the parties of its stream. */
export type Seen = { readonly seenBy: Visibility; readonly madeBy: string; readonly parties: Parties }

/**
 * The one answer to «who may see this fact»: the API, the live feed and exports all ask here. `happened` says whether a kind of fact has
 * happened in the case: what is kept back until then is open from then on. What somebody did themselves they see meanwhile: a panelist the
 * scores they gave. Without a viewer only what everyone may see is seen.
 */
export function maySee(
  { seenBy, madeBy, parties }: Seen,
  viewer: Actor | undefined,
  happened: (kind: string) => boolean,
): boolean {
  if (seenBy === 'everyone') return true
  if (seenBy === 'parties') return isParty(parties, viewer)
  const { only, until, then = 'parties' } = seenBy
  if (until !== undefined && happened(until)) return maySee({ seenBy: then, madeBy, parties }, viewer, happened)
  if (!viewer) return false
  return madeBy === viewer.person || relationsTo(parties, viewer).some((relation) => only.includes(relation))
}
