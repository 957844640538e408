import type { Citation } from '#kernel'

/** Clauses that say yes or no and hold no figure; those with figures are rules of `libs/law`. */

/** 政府采购法 第六十四条: the statutory methods are not a matter of choice. */
export const statutoryProcedure: Citation = {
  instrument: '政府采购法',
  article: '第六十四条',
  quote: '采购人必须按照本法规定的采购方式和采购程序进行采购',
}
