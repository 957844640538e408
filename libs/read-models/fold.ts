import { belonging, streamOfOccasion } from '#domain/process'
import { putsRight, type Corrected, type StreamId } from '#kernel'
import { caseRows, changesCase } from './case-again.js'
import { foldCaseFile } from './case-file/case-file.fold.js'
import { foldCaseParty } from './case-party/case-party.fold.js'
import { projections, type ProjectedFact, type Rows, type ViewChange } from './inline.js'
import { foldNotice } from './notice/notice.fold.js'
import { foldObligation, type Occasion } from './obligation/obligation.fold.js'
import { endedProcesses, foldProcess } from './process/process.fold.js'
import type { viewNames } from './views.sql.js'

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
    let files: Rows = new Map()
    let parties: Rows = new Map()
    const obligations: Rows = new Map()
    const irregularities: Rows = new Map()
    const notices: Rows = new Map()
    const waiting = new Map<string, Record<string, unknown>[]>()
    const seen = new Map<string, PlacedFact[]>()
    for (const [n, fact] of facts.entries()) {
      if (putsRight(fact.type)) seenRight(seen, fact)
      const before = (occasion: string): readonly Occasion[] => [
        ...(seen.get(occasion) ?? []),
        ...elsewhere(streamOfOccasion(occasion)).filter((other) => other.position < fact.position && isOccasion(other, occasion)),
      ]
      const apply = (change: ViewChange): void => {
        if (change.view === 'caseFile') foldCaseFile(files, change)
        else if (change.view === 'caseParty') foldCaseParty(parties, change, files)
        else if (change.view === 'process') foldProcess(this.processes, change, fact.position, this.ends)
        else if (change.view === 'irregularity') foldIrregularity(irregularities, change)
        else if (change.view === 'notice') foldNotice(notices, change)
        else foldObligation(obligations, change, before, waiting)
      }
      for (const changes of projections) for (const change of changes(fact)) apply(change)
      if (changesCase(fact)) ({ files, parties } = caseRows(facts.slice(0, n + 1)))
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
      notice: [...notices.values()],
    }
  }

  /** The rows of all processes, once every fact was folded. */
  processRows(): object[] {
    return endedProcesses(this.processes, this.ends)
  }
}

/** What is there already that obligations may wait for, without what was struck, and on the day that was corrected. */
function seenRight(seen: ReadonlyMap<string, PlacedFact[]>, { type, stream, data }: PlacedFact): void {
  const { of, occurredAt } = data as Corrected
  for (const facts of seen.values()) {
    const at = facts.findIndex((fact) => fact.stream === stream && fact.version === of.version)
    const fact = facts[at]
    if (fact !== undefined) facts.splice(at, 1, ...(type === 'ActStruck' ? [] : [{ ...fact, occurredAt }]))
  }
}

const occasionsOfFact = ({ type, stream, key }: Occasion): string[] => [
  `${type}@${stream}`,
  ...(key === null ? [] : [`${type}@${stream}#${key}`]),
]
const isOccasion = (fact: Occasion, occasion: string): boolean => occasionsOfFact(fact).includes(occasion)

/** What `apply_irregularity` does. */
function foldIrregularity(rows: Rows, change: ViewChange): void {
  const { stream, version, caseId, act, found, on, until } = change as unknown as Record<string, unknown> & {
    found: { code: string; says: string; basis: object }
  }
  if (change.op === 'withdraw') {
    rows.delete(`${String(stream)} ${String(version)}`)
    return
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
