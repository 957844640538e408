import type { FactDeclaration } from '../stream.js'

/** What a question (质疑) is about: the document, a step, or the result. */
export type Questioned = '采购文件' | '采购过程' | '结果'

export type ChallengeFact =
  | {
      readonly type: 'QuestionRaised'
      readonly data: { readonly provider: string; readonly about: Questioned; readonly matter: string; readonly letter: string }
    }
  /** The question may affect the result: signing, or performance, stands still (条例 第五十四条). One a lot. */
  | { readonly type: 'ContractSuspended'; readonly key: string; readonly data: { readonly lot: string; readonly award: string } }
  | {
      readonly type: 'QuestionAnswered'
      readonly data: { readonly upheld: boolean; readonly answer: string; readonly number: string }
    }
  | { readonly type: 'ChallengeClosed'; readonly data: { readonly upheld: boolean } }

export const challengeFacts = {
  QuestionRaised: { schema: 1, seenBy: 'parties', says: '提出质疑' },
  ContractSuspended: { schema: 1, seenBy: 'parties', says: '暂停签订或者中止履行合同' },
  QuestionAnswered: { schema: 1, seenBy: 'parties', says: '答复质疑' },
  ChallengeClosed: { schema: 1, seenBy: 'parties', says: '质疑办结' },
} as const satisfies { readonly [type in ChallengeFact['type']]: FactDeclaration }
