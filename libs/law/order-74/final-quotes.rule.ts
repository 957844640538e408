import type { Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** Final quotes needed, and how many in the special case. */
export type FinalQuotes = { readonly atLeast: number; readonly special?: number }

/** 令74 第三十三条, 214号 第二十一条, 财库〔2015〕124号: how many final quotes. Append only; never edit a past entry. */
export const finalQuotesRule = {
  id: 'final-quotes',
  kind: 'cap',
  asks: { zh: '提交最后报价的供应商至少几家？', en: 'From how many suppliers must there be final quotes?' },
  governs: '提交最后报价之日',
  entries: [
    {
      from: '2014-02-01',
      by: ['竞争性谈判'],
      value: { atLeast: 3, special: 2 },
      source: article('财政部令第74号', '第三十三条', '提交最后报价的供应商不得少于3家'),
      status: 'verified',
      also: [article('财政部令第74号', '第二十七条', '本办法第三十三条、第三十五条中规定的供应商最低数量可以为两家')],
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { atLeast: 3, special: 2 },
      source: article(
        '财库〔2014〕214号',
        '第二十一条',
        '提交最后报价的供应商不得少于3家……符合本办法第三条第四项情形的，提交最后报价的供应商可以为2家',
      ),
      status: 'verified',
    },
    {
      from: '2015-06-30',
      by: ['政府购买服务磋商'],
      value: { atLeast: 2 },
      source: article(
        '财库〔2015〕124号',
        '全文',
        '在采购过程中符合要求的供应商（社会资本）只有2家的，竞争性磋商采购活动可以继续进行',
      ),
      status: 'reported',
      note: 'ccgp.yingkou.net.cn/Html/NewsView.asp?ID=4296',
    },
  ],
} as const satisfies Rule<FinalQuotes>

/** Whether so many final quotes suffice; `special` where the case of the entry's note or quote applies. */
export function finalQuotes(question: {
  on: Day
  by: string
  count: number
  special?: boolean
}): Based & { atLeast: number; enough: boolean } {
  const entry = entryOn<FinalQuotes>(finalQuotesRule, question.on, question.by)
  const atLeast = question.special === true ? (entry.value.special ?? entry.value.atLeast) : entry.value.atLeast
  return { atLeast, enough: question.count >= atLeast, ...basedOn(entry) }
}
