import type { Actor, FactDeclaration, Letter, Parties, Relation, Subject, Visibility } from '#domain'

/** The relation that comes with an office and not with a case: to whoever keeps the system running. */
const office: Relation = 'operator'

/** The relations in which someone stands to a case: those it names them for, and the one that comes with an office. */
function relationsTo(parties: Parties, viewer: Actor): Relation[] {
  const named = Object.entries(parties) as [Relation, readonly string[]][]
  const asParty = named
    .filter(([relation, who]) => who.includes(relation === 'panelist' ? viewer.person : viewer.org))
    .map(([relation]) => relation)
  return viewer.roles.includes(office) ? [...asParty, office] : asParty
}

/** Whether a case names someone for anything: the parties are these alone, not those who stand to it by office. */
export const isParty = (parties: Parties, viewer: Actor | undefined): boolean =>
  viewer !== undefined && relationsTo(parties, viewer).some((relation) => parties[relation] !== undefined)

/** Whether one of some letters lets its office read: this case, whatever its purchaser does, or whatever is of its region. */
const lettersReach = (letters: readonly Letter[], caseId: string | undefined, { parties, region }: Subject): boolean =>
  letters.some(
    ({ cases, purchasers, regions }) =>
      (caseId !== undefined && cases.includes(caseId)) ||
      parties.purchaser?.some((org) => purchasers.includes(org)) === true ||
      regions.includes(region),
  )

/** The parties of something of a case, or of none, as they are to somebody: an office of audit is one where a letter lets it read, and nowhere else. */
export const partiesTo = (viewer: Actor | undefined, caseId: string | undefined, subject: Subject): Parties =>
  viewer?.letters !== undefined && lettersReach(viewer.letters, caseId, subject)
    ? { ...subject.parties, auditor: [viewer.org] }
    : subject.parties

/** A fact as far as it matters to who may see it: what is declared of its kind, who made it true, and the parties of its stream. */
export type Seen = {
  readonly seenBy: Visibility
  readonly madeBy: string
  /** The organization that whoever made it true acted for. */
  readonly madeFor: string | null
  readonly parties: Parties
  /** Those appointed to evaluate the contract that it is of. */
  readonly evaluators?: readonly string[]
}

/**
 * The one answer to «who may see this fact»: the API, the live feed and exports all ask here. `happened` says whether a kind of fact has
 * happened in the case: what is kept back until then is open from then on. What somebody did themselves they see meanwhile: a panelist the
 * scores they gave. Without a viewer only what everyone may see is seen.
 */
export function maySee(
  { seenBy, madeBy, madeFor, parties, evaluators = [] }: Seen,
  viewer: Actor | undefined,
  happened: (kind: string) => boolean,
): boolean {
  if (seenBy === 'everyone') return true
  if (seenBy === 'maker') return viewer !== undefined && viewer.org === madeFor
  if (seenBy === 'parties') return isParty(parties, viewer)
  if (seenBy === 'record') return isParty(parties, viewer) || (viewer !== undefined && evaluators.includes(viewer.org))
  const { only, until, then = 'parties' } = seenBy
  if (until !== undefined && happened(until))
    return maySee({ seenBy: then, madeBy, madeFor, parties, evaluators }, viewer, happened)
  if (!viewer) return false
  return madeBy === viewer.person || relationsTo(parties, viewer).some((relation) => only.includes(relation))
}

/** Whether a part of a fact that somebody may see is kept back from them: what was offered in talks, until these are over. */
export function isKeptBack(
  {
    keptBack,
    madeBy,
    subject,
  }: {
    readonly keptBack: FactDeclaration['keptBack'] | undefined
    readonly madeBy: string
    readonly subject: Subject
  },
  viewer: Actor | undefined,
  happened: (kind: string) => boolean,
): boolean {
  if (!keptBack || !keptBack.methods.includes(subject.method ?? '') || keptBack.until.some(happened)) return false
  if (viewer === undefined) return true
  return madeBy !== viewer.person && !relationsTo(subject.parties, viewer).some((relation) => keptBack.but.includes(relation))
}
