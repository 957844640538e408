import { putsRight, standing, type Struck } from '#kernel'
import { foldCaseFile } from './case-file/case-file.fold.js'
import { caseFileChanges, kindsOfCaseFile } from './case-file/case-file.projection.js'
import { casePartyChanges, kindsNaming } from './case-party/case-party.projection.js'
import { foldCaseParty } from './case-party/case-party.fold.js'
import type { ProjectedFact, Rows, ViewChange } from './inline.js'

/** Whether a fact puts right what a case's own rows are made of: they only go forward, so they are made again from all its facts. */
export function changesCase({ type, data, caseId }: Pick<ProjectedFact, 'type' | 'data' | 'caseId'>): boolean {
  if (!putsRight(type) || caseId === undefined) return false
  const { kind } = (data as Struck).of
  return kindsOfCaseFile.has(kind) || kindsNaming.has(kind)
}

/** The rows of one case in `case_file` and `case_party`, from all its facts in order of position. */
export function caseRows(facts: readonly ProjectedFact[]): { readonly files: Rows; readonly parties: Rows } {
  const place = new Map(facts.map((fact, n) => [`${fact.stream} ${fact.version}`, n]))
  const placeOf = ({ stream, version }: ProjectedFact) => place.get(`${stream} ${version}`) ?? 0
  const counting = [...Map.groupBy(facts, ({ stream }) => stream).values()]
    .flatMap((some) => standing(some))
    .sort((a, b) => placeOf(a) - placeOf(b))
  const files: Rows = new Map()
  const parties: Rows = new Map()
  for (const fact of counting) for (const change of caseFileChanges(fact)) foldCaseFile(files, change)
  for (const fact of counting) for (const change of casePartyChanges(fact)) foldCaseParty(parties, change, files)
  return { files, parties }
}

/** What puts those rows in place of the ones there are. */
export const caseReplaced = (facts: readonly ProjectedFact[]): ViewChange[] => {
  const { files, parties } = caseRows(facts)
  const named = [...parties.values()].map(({ who, relation }) => ({ who, relation }))
  return [...files].flatMap(([id, row]): ViewChange[] => [
    { view: 'caseFile', op: 'replace', id, row },
    { view: 'caseParty', op: 'replace', id, named },
  ])
}
