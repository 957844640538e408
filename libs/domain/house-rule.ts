import type { Citation, Refusal } from '#kernel'

/** What rests on no law and no contract, and is so because this system is used so. */
export const houseRule = (article: string, quote: string): Citation => ({ instrument: '登记办法', article, quote })

/** Why something is looked at again. */
export const doubt = (code: string, says: string, basis: Citation): Refusal & { readonly basis: Citation } => ({
  code,
  says,
  basis,
})
