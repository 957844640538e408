import { compareMoney, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'
import { atMostPercent } from '../share.js'

/** 条例 第三十三条: at most 2 % of the project budget, not in cash; 令74 第十四条 and 214号 第十二条 say the same. Append only; never edit a past entry. */
export const bidBondCapRule = {
  id: 'bid-bond-cap',
  kind: 'cap',
  asks: { zh: '投标（磋商、谈判）保证金最多多少？', en: 'How much may a bid bond be?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2015-03-01',
      value: { percent: 2 },
      source: article(
        '政府采购法实施条例',
        '第三十三条第一款',
        '投标保证金不得超过采购项目预算金额的2%。投标保证金应当以支票、汇票、本票或者金融机构、担保机构出具的保函等非现金形式提交',
      ),
      status: 'verified',
      note: '基数是项目预算，不是报价；应当为非现金形式',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: { percent: 2 },
      source: article('财政部令第74号', '第十四条', '保证金数额应当不超过采购项目预算的2%'),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { percent: 2 },
      source: article('财库〔2014〕214号', '第十二条', '磋商保证金数额应当不超过采购项目预算的2%'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ percent: number }>

/** The most that may be asked (分, rounded down), and whether an amount keeps to it. */
export function bidBondCap(question: { on: Day; budget: Fen; asked: Fen; by?: string }): Based & { cap: Fen; within: boolean } {
  const entry = entryOn(bidBondCapRule, question.on, question.by)
  const cap = atMostPercent(question.budget, entry.value.percent)
  return { cap, within: compareMoney(question.asked, cap) <= 0, ...basedOn(entry) }
}
