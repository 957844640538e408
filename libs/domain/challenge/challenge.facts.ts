import type { Parties } from '../context.js'
import type { Route } from '../plan/plan-line.js'

/** What a question (质疑) is about: the document, a step, or the result. */
export const questioned = ['采购文件', '采购过程', '结果'] as const
export type Questioned = (typeof questioned)[number]

export type ChallengeFact =
  | {
      readonly type: 'QuestionRaised'
      readonly data: {
        readonly provider: string
        readonly about: Questioned
        readonly matter: string
        readonly letter: string
        /** Which attempt at the purchase, and which of its lots. */
        readonly attempt: number
        readonly lots: readonly string[]
        /** Whom it concerns, as the purchase had them. */
        readonly parties: Parties
        readonly region: string
        readonly method: string | null
        readonly route: Route
        /** The method of law was the unit's own choice: answered by it, and by nobody above. */
        readonly voluntary?: true
      }
    }
  /** The question may affect the result: signing, or performance, stands still (条例 第五十四条). One a lot. */
  | { readonly type: 'ContractSuspended'; readonly key: string; readonly data: { readonly lot: string; readonly award: string } }
  | {
      readonly type: 'QuestionAnswered'
      readonly data: { readonly upheld: boolean; readonly answer: string; readonly number: string }
    }
  | { readonly type: 'ChallengeClosed'; readonly data: { readonly upheld: boolean } }
