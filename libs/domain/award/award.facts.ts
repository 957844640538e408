import type { Fen } from '#kernel'
import type { FactDeclaration } from '../stream.js'

/** An award whose purchase is not run here: who bought what from whom, and where its papers are (in the fact's evidence). */
export type AwardFact = {
  readonly type: 'AwardRegistered'
  readonly data: { readonly title: string; readonly purchaser: string; readonly provider: string; readonly price: Fen }
}

export const awardFacts = {
  AwardRegistered: { schema: 1, seenBy: 'everyone', says: '登记成交结果' },
} as const satisfies { readonly [type in AwardFact['type']]: FactDeclaration }
