import type { Fen } from '#kernel'

/** An award whose purchase is not run here: who bought what from whom, and where its papers are (in the fact's evidence). */
export type AwardFact = {
  readonly type: 'AwardRegistered'
  readonly data: { readonly title: string; readonly purchaser: string; readonly provider: string; readonly price: Fen }
}
