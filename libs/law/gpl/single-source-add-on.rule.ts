import { compareMoney, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'
import { atMostPercent } from '../share.js'

/** 政府采购法 第三十一条（三）:「添购资金总额不超过原合同采购金额百分之十」 — the total of all add-ons. Append only; never edit a past entry. */
export const singleSourceAddOnRule = {
  id: 'single-source-add-on',
  kind: 'cap',
  asks: { zh: '单一来源添购最多多少？', en: 'How much may be added on by single source?' },
  governs: '添购之日',
  entries: [
    {
      from: '2003-01-01',
      value: { percent: 10 },
      source: article(
        '政府采购法',
        '第三十一条第（三）项',
        '需要继续从原供应商处添购，且添购资金总额不超过原合同采购金额百分之十的',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ percent: number }>

/** The most that may be asked (分, rounded down), and whether an amount keeps to it. */
export function singleSourceAddOn(question: {
  on: Day
  contract: Fen
  asked: Fen
  by?: string
}): Based & { cap: Fen; within: boolean } {
  const entry = entryOn(singleSourceAddOnRule, question.on, question.by)
  const cap = atMostPercent(question.contract, entry.value.percent)
  return { cap, within: compareMoney(question.asked, cap) <= 0, ...basedOn(entry) }
}
