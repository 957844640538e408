import { times, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** What follows when the winner refuses to sign: fine in ‰ of the amount, bar in years. */
export type WinnerRefuses = {
  readonly fine: { readonly atLeast: number; readonly atMost: number }
  readonly barYears: { readonly atLeast: number; readonly atMost: number }
}

/** 条例 第四十九、七十二条, 法 第七十七条: next candidate or a new procurement; fine 5–10 ‰; barred 1–3 years. Append only; never edit a past entry. */
export const winnerRefusesRule = {
  id: 'winner-refuses',
  kind: 'remedy',
  asks: { zh: '中标（成交）供应商拒绝签约怎么办？', en: 'What if the winner refuses to sign?' },
  governs: '拒绝签订合同之日',
  entries: [
    {
      from: '2015-03-01',
      value: { fine: { atLeast: 5, atMost: 10 }, barYears: { atLeast: 1, atMost: 3 } },
      source: article(
        '政府采购法实施条例',
        '第四十九条',
        '中标或者成交供应商拒绝与采购人签订合同的，采购人可以按照评审报告推荐的中标或者成交候选人名单排序，确定下一候选人为中标或者成交供应商，也可以重新开展政府采购活动',
      ),
      status: 'verified',
      also: [
        article('政府采购法实施条例', '第七十二条', '(二)中标或者成交后无正当理由拒不与采购人签订政府采购合同'),
        article(
          '政府采购法',
          '第七十七条',
          '处以采购金额千分之五以上千分之十以下的罚款，列入不良行为记录名单，在一至三年内禁止参加政府采购活动',
        ),
      ],
      note: '拒绝签约的供应商不得参加对该项目重新开展的采购活动（令74第二十二条、214号第三十三条）',
    },
  ],
} as const satisfies Rule<WinnerRefuses>

/** What the purchaser may do, and the band of the fine (分). `refused` ids are out; the next in rank comes first. */
export function winnerRefuses(question: {
  on: Day
  amount: Fen
  ranked: readonly string[]
  refused: readonly string[]
}): Based & {
  next: string | undefined
  mayRunAgain: true
  shutOut: readonly string[]
  fine: { atLeast: Fen; atMost: Fen }
  barYears: { atLeast: number; atMost: number }
} {
  const entry = entryOn<WinnerRefuses>(winnerRefusesRule, question.on)
  const { fine, barYears } = entry.value
  return {
    next: question.ranked.find((id) => !question.refused.includes(id)),
    mayRunAgain: true,
    shutOut: question.refused,
    fine: { atLeast: times(question.amount, fine.atLeast, 1000), atMost: times(question.amount, fine.atMost, 1000) },
    barYears,
    ...basedOn(entry),
  }
}
