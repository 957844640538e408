import { commonFacts, streams } from '#domain'
import type { Instant, StreamId } from '#kernel'
import { caseFileChanges } from './case-file/case-file.projection.js'
import { casePartyChanges } from './case-party/case-party.projection.js'
import { irregularityChanges } from './irregularity/irregularity.projection.js'
import { noticeChanges } from './notice/notice.projection.js'
import { obligationChanges } from './obligation/obligation.projection.js'
import { processChanges } from './process/process.projection.js'

/** What a projection is given of a fact. */
export type ProjectedFact = {
  readonly stream: StreamId
  readonly version: number
  readonly type: string
  readonly key: string | null
  readonly data: object
  readonly occurredAt: Instant
  readonly caseId?: string
  readonly lot?: string
  readonly process?: string
}

/** One change of an inline view: which view, what to do, and the values its SQL reads. */
export type ViewChange = {
  readonly view: 'obligation' | 'process' | 'caseFile' | 'caseParty' | 'irregularity' | 'notice'
  readonly op: string
} & {
  readonly [value: string]: unknown
}

/** Rows of a view by their key, columns as they are named in the database. */
export type Rows = Map<string, Record<string, unknown>>

/** What each view makes of a fact, in the order in which they are changed. */
export const projections: readonly ((fact: ProjectedFact) => readonly ViewChange[])[] = [
  caseFileChanges,
  casePartyChanges,
  processChanges,
  obligationChanges,
  irregularityChanges,
  noticeChanges,
]

/**
 * All changes that the facts of one command make to the inline views: view by view, so that two commands of one case
 * take the rows in one order and never wait for each other in a circle.
 */
export const inlineChanges = (facts: readonly ProjectedFact[]): ViewChange[] =>
  projections.flatMap((changes) => facts.flatMap(changes))

/** Whether any inline view looks into the data of a fact of this kind. */
function isRead(type: string, kind: string): boolean {
  let read = false
  const look = () => {
    read = true
    return undefined
  }
  const data = new Proxy({}, { get: look, ownKeys: () => (look(), []), has: () => (look(), false) })
  const place = { stream: `${kind}/p-2026.c1.1/1`, caseId: 'p-2026.c1', lot: '1', process: 'contract/p-2026.c1.1' } as const
  for (const changes of projections) {
    try {
      changes({ ...place, version: 1, type, key: '1', data, occurredAt: '2026-01-01T00:00:00.000Z' })
    } catch {
      // What it read is not there: it did read.
    }
  }
  return read
}

/** The kinds of fact of which an inline view reads the data; of all others only that they happened. */
export const kindsRead: readonly string[] = [
  ...streams.flatMap(({ kind, facts }) => Object.keys(facts).filter((type) => isRead(type, kind))),
  ...Object.keys(commonFacts).filter((type) => isRead(type, 'contract')),
]
