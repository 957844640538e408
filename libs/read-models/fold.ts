import { belonging, streamOfOccasion } from '#domain/process'
import type { StreamId } from '#kernel'
import { foldCaseFile } from './case-file/case-file.fold.js'
import { projections, type ProjectedFact, type ViewChange } from './inline.js'
import { foldObligation, type Occasion } from './obligation/obligation.fold.js'
import { endedProcesses, foldProcess } from './process/process.fold.js'
import type { viewNames } from './views.sql.js'

/** Rows of a view by their key, columns as they are named in the database. */
export type Rows = Map<string, Record<string, unknown>>

/** A fact with its place in the store. */
export type PlacedFact = ProjectedFact & { readonly position: bigint }

/** Rows to be written, view by view. */
export type FoldedRows = { readonly [view in (typeof viewNames)[number]]?: readonly object[] }

/** Facts of streams outside of a case that it waits for, as of a position. */
export type Elsewhere = (stream: StreamId) => readonly (Occasion & { readonly position: bigint })[]

/**
 * Builds the inline views from nothing, a case at a time, in memory: the second computation beside the SQL that the append calls, many times
 * faster than it, and compared with it row by row at every rebuild.
 */
export class InlineFold {
  private readonly processes: Rows = new Map()
  private readonly ends = new Map<string, { position: bigint; on: unknown }>()

  /** The streams outside of a case (or of a process of no case) that its obligations wait for. */
  elsewhere(facts: readonly PlacedFact[]): StreamId[] {
    const [first] = facts
    const own = first?.caseId ?? first?.process
    const streams = facts
      .filter(({ type }) => type === 'ObligationOpened')
      .flatMap(({ data }) => (data as { doneBy: readonly string[] }).doneBy.map(streamOfOccasion))
    return [...new Set(streams)].filter((stream) => {
      const { caseId, process } = belonging(stream)
      return (caseId ?? process) !== own
    })
  }

  /** The rows of one case, or of one process of no case, from all its facts in order of position. Those of processes come at the end. */
  rowsOf(facts: readonly PlacedFact[], elsewhere: Elsewhere): FoldedRows {
    const [files, parties, obligations, irregularities]: Rows[] = [new Map(), new Map(), new Map(), new Map()] as const
    const waiting = new Map<string, Record<string, unknown>[]>()
    const seen = new Map<string, PlacedFact[]>()
    for (const fact of facts) {
      const before = (occasion: string): readonly Occasion[] => [
        ...(seen.get(occasion) ?? []),
        ...elsewhere(streamOfOccasion(occasion)).filter((other) => other.position < fact.position && isOccasion(other, occasion)),
      ]
      const apply = (change: ViewChange): void => {
        if (change.view === 'caseFile') foldCaseFile(files, change)
        else if (change.view === 'caseParty') foldCaseParty(parties, change, files)
        else if (change.view === 'process') foldProcess(this.processes, change, fact.position, this.ends)
        else if (change.view === 'irregularity') foldIrregularity(irregularities, change)
        else foldObligation(obligations, change, before, waiting)
      }
      for (const changes of projections) for (const change of changes(fact)) apply(change)
      for (const occasion of occasionsOfFact(fact)) {
        const there = seen.get(occasion)
        if (there) there.push(fact)
        else seen.set(occasion, [fact])
      }
    }
    return {
      case_file: [...files.values()],
      case_party: [...parties.values()],
      obligation: [...obligations.values()],
      irregularity: [...irregularities.values()],
    }
  }

  /** The rows of all processes, once every fact was folded. */
  processRows(): object[] {
    return endedProcesses(this.processes, this.ends)
  }
}

const occasionsOfFact = ({ type, stream, key }: Occasion): string[] => [
  `${type}@${stream}`,
  ...(key === null ? [] : [`${type}@${stream}#${key}`]),
]
const isOccasion = (fact: Occasion, occasion: string): boolean => occasionsOfFact(fact).includes(occasion)

/** What `apply_case_party` does. */
function foldCaseParty(rows: Rows, change: ViewChange, files: Rows): void {
  const id = change['id'] as string
  const file = files.get(id)
  if (!file) return
  for (const { who, relation } of change['named'] as readonly { who: string; relation: string }[])
    rows.set(`${who} ${relation}`, { who, opened_on: file['opened_on'], case_id: id, relation })
}

/** What `apply_irregularity` does. */
function foldIrregularity(rows: Rows, change: ViewChange): void {
  const { stream, version, caseId, act, found, on, until } = change as unknown as Record<string, unknown> & {
    found: { code: string; says: string; basis: object }
  }
  const row = {
    stream,
    version,
    case_id: caseId,
    act,
    code: found.code,
    says: found.says,
    basis: found.basis,
    occurred_on: on,
    sealed_until: until ?? null,
  }
  rows.set(`${String(stream)} ${String(version)}`, row)
}
