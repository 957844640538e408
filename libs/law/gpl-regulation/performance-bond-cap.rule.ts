import { compareMoney, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'
import { atMostPercent } from '../share.js'

/** 条例 第四十八条:「履约保证金的数额不得超过政府采购合同金额的10%」, not in cash. Append only; never edit a past entry. */
export const performanceBondCapRule = {
  id: 'performance-bond-cap',
  kind: 'cap',
  asks: { zh: '履约保证金最多多少？', en: 'How much may a performance bond be?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2015-03-01',
      value: { percent: 10 },
      source: article('政府采购法实施条例', '第四十八条', '履约保证金的数额不得超过政府采购合同金额的10%'),
      status: 'verified',
      note: '基数是合同金额；应当为非现金形式',
    },
  ],
} as const satisfies Rule<{ percent: number }>

/** The most that may be asked (分, rounded down), and whether an amount keeps to it. */
export function performanceBondCap(question: {
  on: Day
  contract: Fen
  asked: Fen
  by?: string
}): Based & { cap: Fen; within: boolean } {
  const entry = entryOn(performanceBondCapRule, question.on, question.by)
  const cap = atMostPercent(question.contract, entry.value.percent)
  return { cap, within: compareMoney(question.asked, cap) <= 0, ...basedOn(entry) }
}
