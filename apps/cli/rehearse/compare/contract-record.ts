import { caseIdOf, type ProgrammeLine } from '../../programme/index.js'
import type { Owed, Recorded, Written } from './record.js'

/** A contract to come of a line: the line itself, or one of its lots. `name`: what the file calls it (`mz-01/tx-yd`). */
export type Unit = { readonly name: string; readonly line: ProgrammeLine; readonly lot: string; readonly site: string | null }

/** The units of a line. */
export const unitsOf = (line: ProgrammeLine): readonly Unit[] =>
  line.lots.map(({ lot, own }) => ({
    name: own === undefined ? line.id : `${line.id}/${own.name}`,
    line,
    lot,
    site: own?.name ?? null,
  }))

/** What was written about one unit: of its case what is of its lot, or of the case as a whole. */
export function recordOfUnit({ facts, owed, irregularities }: Recorded, { line, lot }: Unit): Recorded {
  const caseId = caseIdOf(line)
  const stream = (id: string): boolean => {
    const [kind, ...rest] = id.split('/')
    const key = rest.join('/')
    return kind === 'procurement' || kind === 'bid' ? key.startsWith(`${caseId}/`) : isOfAward(key, `${caseId}.${lot}`)
  }
  // A question is about the lots that it names.
  const questions = facts
    .filter(
      ({ type, caseId: of, data }) =>
        type === 'QuestionRaised' && of === caseId && (data['lots'] as readonly string[]).includes(lot),
    )
    .map((fact) => fact.stream)
  return {
    facts: facts.filter(
      (fact) =>
        fact.caseId === caseId &&
        stream(fact.stream) &&
        !(
          fact.stream.startsWith('procurement/') &&
          fact.key !== null &&
          fact.data['lot'] !== undefined &&
          fact.data['lot'] !== lot
        ),
    ),
    owed: owed.filter(
      (one) =>
        one.caseId === caseId && (isOwedOf(one, caseId, lot) || questions.some((id) => one.id.startsWith(`obligation/${id}/`))),
    ),
    irregularities: irregularities.filter((one) => one.caseId === caseId && stream(one.stream)),
  }
}

const isOfAward = (key: string, award: string): boolean => key === award || key.startsWith(`${award}/`)

function isOwedOf({ id, key }: Owed, caseId: string, lot: string): boolean {
  const [, kind, ...rest] = id.split('/')
  return kind === 'procurement' ? key === null || key === lot : isOfAward(rest.join('/'), `${caseId}.${lot}`)
}

/** The last fact of a kind. */
export const last = ({ facts }: Recorded, type: string): Written | undefined => facts.findLast((fact) => fact.type === type)

/** All facts of a kind, in their order. */
export const all = ({ facts }: Recorded, type: string): readonly Written[] => facts.filter((fact) => fact.type === type)
