import { times, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 令87 第三十八条: the central bank's base rate for the same term, raised by 20 %. Append only; never edit a past entry. */
export const lateRefundInterestRule = {
  id: 'late-refund-interest',
  kind: 'formula',
  asks: { zh: '逾期退还保证金付多少资金占用费？', en: 'What is owed for a bond refunded late?' },
  governs: '逾期之日',
  entries: [
    {
      from: '2017-10-01',
      value: { raisedByPercent: 20 },
      source: article(
        '财政部令第87号',
        '第三十八条',
        '还应当按中国人民银行同期贷款基准利率上浮20％后的利率支付超期资金占用费，但因投标人自身原因导致无法及时退还的除外',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ raisedByPercent: number }>

/** Interest (分, half up) on a bond refunded `days` late; `baseRate` in hundredths of a percent a year (435 is 4.35 %); the text does not say how many days a year has: `daysOfYear`. */
export function lateRefundInterest(question: {
  on: Day
  bond: Fen
  days: number
  baseRate: number
  daysOfYear: 360 | 365
  bidderAtFault?: boolean
}): Based & { interest: Fen } {
  const entry = entryOn(lateRefundInterestRule, question.on)
  const { raisedByPercent } = entry.value
  const numerator = BigInt(question.days) * BigInt(question.baseRate) * BigInt(100 + raisedByPercent)
  return {
    interest:
      question.bidderAtFault === true ? '0' : times(question.bond, numerator, 10_000n * 100n * BigInt(question.daysOfYear)),
    ...basedOn(entry),
  }
}
