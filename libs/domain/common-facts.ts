import type { Citation, Instant, Refusal } from '#kernel'
import type { FactDeclaration, Visibility } from './declaration.js'

/** Facts that any stream may hold: the engine folds them for all streams alike. */
export type CommonFact =
  | {
      readonly type: 'IrregularityFound'
      readonly key: string
      readonly data: {
        readonly act: string
        readonly found: Refusal & { readonly due?: Instant; readonly derivation?: readonly string[] }
        readonly stream: string
        readonly process: string | null
        /** The kind of fact that opens what this is about; until then it is as sealed as that. */
        readonly until?: string
      }
    }
  | {
      readonly type: 'ClockStopped'
      readonly key: string
      readonly data: {
        readonly from: Instant
        readonly until?: Instant
        readonly basis: Citation
        readonly atMost?: number
        readonly rules?: readonly string[]
      }
    }
  | { readonly type: 'ClockResumed'; readonly key: string; readonly data: { readonly until: Instant } }

/** What is declared of them. An irregularity is for the parties and the auditor, never for the public by itself. */
export const commonFacts = {
  IrregularityFound: { schema: 1, seenBy: { only: ['purchaser', 'supervisor', 'auditor', 'lead'] }, says: '发现疑点' },
  ClockStopped: { schema: 1, seenBy: 'parties', says: '期限中止', heard: 'everyProcess' },
  ClockResumed: { schema: 1, seenBy: 'parties', says: '期限恢复', heard: 'everyProcess' },
} as const satisfies { readonly [type in CommonFact['type']]: FactDeclaration }

/** Who may see a fact: what is declared of its kind, kept back further where it is a finding about something sealed. */
export function seenByOf(seenBy: Visibility, until: string | null | undefined): Visibility {
  return until === null || until === undefined ? seenBy : { only: [], until, then: seenBy }
}
