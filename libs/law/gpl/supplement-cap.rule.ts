import { compareMoney, minus, sum, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'
import { atMostPercent } from '../share.js'

/** 政府采购法 第四十九条:「所有补充合同的采购金额不得超过原合同采购金额的百分之十」 — the sum of all. Append only; never edit a past entry. */
export const supplementCapRule = {
  id: 'supplement-cap',
  kind: 'cap',
  asks: { zh: '补充合同合计最多多少？', en: 'How much may all supplements to a contract come to?' },
  governs: '签订补充合同之日',
  entries: [
    {
      from: '2003-01-01',
      value: { percent: 10 },
      source: article(
        '政府采购法',
        '第四十九条',
        '在不改变合同其他条款的前提下，可以与供应商协商签订补充合同，但所有补充合同的采购金额不得超过原合同采购金额的百分之十',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ percent: number }>

/** Whether one more supplement (分) still fits: cap, used by the earlier ones, left. The subject must be the same and other terms unchanged. */
export function supplementCap(question: { on: Day; contract: Fen; earlier: readonly Fen[]; asked: Fen }): Based & {
  cap: Fen
  used: Fen
  left: Fen
  within: boolean
} {
  const entry = entryOn(supplementCapRule, question.on)
  const cap = atMostPercent(question.contract, entry.value.percent)
  const used = sum(question.earlier)
  return { cap, used, left: minus(cap, used), within: compareMoney(sum([used, question.asked]), cap) <= 0, ...basedOn(entry) }
}
