import type { Instant, StreamId } from '#kernel'
import { caseFileChanges } from './case-file/case-file.projection.js'
import { casePartyChanges } from './case-party/case-party.projection.js'
import { irregularityChanges } from './irregularity/irregularity.projection.js'
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
  readonly view: 'obligation' | 'process' | 'caseFile' | 'caseParty' | 'irregularity'
  readonly op: string
} & {
  readonly [value: string]: unknown
}

/** What each view makes of a fact, in the order in which they are changed. */
export const projections: readonly ((fact: ProjectedFact) => readonly ViewChange[])[] = [
  caseFileChanges,
  casePartyChanges,
  processChanges,
  obligationChanges,
  irregularityChanges,
]

/**
 * All changes that the facts of one command make to the inline views: view by view, so that two commands of one case
 * take the rows in one order and never wait for each other in a circle.
 */
export const inlineChanges = (facts: readonly ProjectedFact[]): ViewChange[] =>
  projections.flatMap((changes) => facts.flatMap(changes))

/** The kinds of fact of which an inline view reads the data; of all others only that they happened. None of them reads how a day was counted. */
export const kindsRead: readonly string[] = [
  ...['ProcurementOpened', 'MethodChosen', 'ContractOpened', 'BidSubmitted', 'PanelFormed'],
  ...['ObligationOpened', 'ObligationRedated', 'ReminderSent', 'IrregularityFound'],
]
