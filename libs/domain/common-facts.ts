import { dayOf, type Citation, type Corrected, type Instant, type PutRight, type Refusal, type Struck } from '#kernel'
import type { FactDeclaration, Visibility } from './declaration.js'

/** How far a stop reaches: all of a case, one lot of it, or one obligation. */
export const stopScopes = { case: '整个项目', lot: '一个采购包', obligation: '一项期限' } as const
export type StopScope = keyof typeof stopScopes

/** Facts that any stream may hold: the engine folds them for all streams alike. */
export type CommonFact =
  | {
      readonly type: 'IrregularityFound'
      readonly key: string
      readonly data: {
        readonly act: string
        readonly found: Refusal & { readonly basis: Citation; readonly due?: Instant; readonly derivation?: readonly string[] }
        readonly stream: string
        readonly process: string | null
        /** The kind of fact that opens what this is about; until then it is as sealed as that. */
        readonly until?: string
        /** The first fact of the act it is about, where it was found when an act was put right, beside that act's own facts. */
        readonly of?: number
      }
    }
  | {
      readonly type: 'IrregularityWithdrawn'
      readonly key: string
      /** `version`: of the finding that no longer holds. */
      readonly data: { readonly act: string; readonly version: number; readonly says: string; readonly until?: string }
    }
  /** One for each fact of the act that was put right (`putRightKey`): it is read with the new data in its old place. */
  | { readonly type: 'ActCorrected'; readonly key: string; readonly data: Corrected }
  /** One for each fact of the act that was struck (`putRightKey`): it is left out. */
  | { readonly type: 'ActStruck'; readonly key: string; readonly data: Struck }
  /** Others have built on an act that somebody wants to put right: nothing changes until they have confirmed it. `of`: the first of its facts. */
  | {
      readonly type: 'CorrectionAsked'
      readonly key: string
      readonly data: {
        readonly act: string
        readonly reason: string
        readonly of: PutRight
        readonly strikes: boolean
        /** The act's own fields anew. */
        readonly anew?: object
        readonly waitsFor: readonly string[]
      }
    }
  /** `asked`: the version of the fact that asks; `done`: it is the last that was waited for. */
  | {
      readonly type: 'CorrectionConfirmed'
      readonly key: string
      readonly data: {
        readonly act: string
        readonly of: PutRight
        readonly asked: number
        readonly org: string
        readonly done: boolean
      }
    }
  /** One of those it waited for, or the supervising body, says no: it comes to nothing, and may be asked for anew. */
  | {
      readonly type: 'CorrectionDeclined'
      readonly key: string
      readonly data: {
        readonly act: string
        readonly of: PutRight
        readonly asked: number
        readonly org: string
        readonly reason: string
      }
    }
  /** It was confirmed by all it waited for, or by the supervising body: it is put right by the same act. */
  | {
      readonly type: 'CorrectionTookEffect'
      readonly key: string
      readonly data: { readonly act: string; readonly of: PutRight; readonly asked: number }
    }
  /** One for each organization that a correction waits for: by its relation to the case it is known who owes an answer. */
  | {
      readonly type: 'CorrectionReferred'
      /** The version of the fact that asks, the relation, the organization: `12/procurementAgent/pa-1`. */
      readonly key: string
      readonly data: { readonly act: string; readonly of: PutRight; readonly asked: number; readonly org: string }
    }
  /** What was registered is so: another organization of the case says it, or the supervising body. One for each fact of the act, its key the version of that. */
  | {
      readonly type: 'RegisteredConfirmed'
      readonly key: string
      readonly data: { readonly act: string; readonly of: PutRight; readonly org: string }
    }
  /** The same says that it is not so. */
  | {
      readonly type: 'RegisteredDenied'
      readonly key: string
      readonly data: { readonly act: string; readonly of: PutRight; readonly org: string; readonly reason: string }
    }
  | {
      readonly type: 'ClockStopped'
      readonly key: string
      readonly data: {
        /** The rule of law under which it stands still: what that holds is stopped, and no more. */
        readonly rule: string
        readonly scope: StopScope
        /** The lot, or the obligation, where it is one of several. */
        readonly lot?: string
        readonly obligation?: string
        readonly from: Instant
        readonly until?: Instant
        readonly basis: Citation
        readonly atMost?: number
      }
    }
  | { readonly type: 'ClockResumed'; readonly key: string; readonly data: { readonly until: Instant } }

/** Who is asked for a word owes it in whatever process. */
const answers = { plan: 'keyed', purchase: 'keyed', contract: 'keyed', challenge: 'keyed' } as const

/** What is declared of them. An irregularity is for the parties and the auditor, never for the public by itself. */
export const commonFacts = {
  IrregularityFound: {
    schema: 1,
    seenBy: { only: ['purchaser', 'supervisor', 'auditor', 'lead'] },
    says: '发现疑点',
    tells: ({ found }) => `发现疑点：${found.says}`,
  },
  IrregularityWithdrawn: {
    schema: 1,
    seenBy: { only: ['purchaser', 'supervisor', 'auditor', 'lead'] },
    says: '撤销疑点',
    tells: ({ says }) => `撤销疑点：${says}`,
  },
  ActCorrected: { schema: 1, seenBy: 'parties', says: '更正', tells: ({ reason }, of) => `更正了“${of}”：${reason}` },
  ActStruck: {
    schema: 1,
    seenBy: 'parties',
    says: '作废',
    heard: 'whenRead',
    tells: ({ reason }, of) => `作废了“${of}”：${reason}`,
  },
  CorrectionAsked: {
    schema: 1,
    seenBy: 'parties',
    says: '申请更正或者作废',
    tells: ({ strikes, reason }, of) => `申请${strikes ? '作废' : '更正'}“${of}”：${reason}`,
  },
  CorrectionConfirmed: {
    schema: 1,
    seenBy: 'parties',
    says: '确认更正或者作废',
    heard: answers,
    tells: ({ done }, of) => `同意更正或者作废“${of}”${done ? '' : '，还有其他单位待答复'}`,
  },
  CorrectionDeclined: {
    schema: 1,
    seenBy: 'parties',
    says: '不同意更正或者作废',
    heard: answers,
    tells: ({ reason }, of) => `不同意更正或者作废“${of}”：${reason}`,
  },
  CorrectionTookEffect: {
    schema: 1,
    seenBy: 'parties',
    says: '更正或者作废生效',
    heard: answers,
    tells: (_data, of) => `“${of}”的更正或者作废生效`,
  },
  CorrectionReferred: {
    schema: 1,
    seenBy: 'parties',
    says: '更正或者作废待确认',
    level: 'technical',
    heard: answers,
    tells: ({ org }, of) => `更正或者作废“${of}”待${org}答复`,
  },
  RegisteredConfirmed: {
    schema: 1,
    seenBy: 'parties',
    says: '确认补登的事项',
    heard: answers,
    tells: (_data, of) => `确认补登的“${of}”属实`,
  },
  RegisteredDenied: {
    schema: 1,
    seenBy: 'parties',
    says: '不认可补登的事项',
    heard: answers,
    tells: ({ reason }, of) => `不认可补登的“${of}”：${reason}`,
  },
  ClockStopped: {
    schema: 1,
    seenBy: 'parties',
    says: '期限中止',
    heard: 'everyProcess',
    tells: ({ scope, from, basis }) => `${stopScopes[scope]}自${dayOf(from)}起中止计时，依据${basis.instrument}${basis.article}`,
  },
  ClockResumed: {
    schema: 1,
    seenBy: 'parties',
    says: '期限恢复',
    heard: 'everyProcess',
    tells: ({ until }) => `自${dayOf(until)}起恢复计时`,
  },
} as const satisfies {
  readonly [type in CommonFact['type']]: FactDeclaration<Extract<CommonFact, { readonly type: type }>['data']>
}

/** Who may see a fact: what is declared of its kind, kept back further where it is a finding about something sealed. */
export function seenByOf(seenBy: Visibility, until: string | null | undefined): Visibility {
  return until === null || until === undefined ? seenBy : { only: [], until, then: seenBy }
}
