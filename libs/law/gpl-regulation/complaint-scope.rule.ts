import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 条例 第五十五条: a complaint may not go beyond what was questioned. Append only; never edit a past entry. */
export const complaintScopeRule = {
  id: 'complaint-scope',
  kind: 'list',
  asks: { zh: '投诉事项可以超出质疑事项吗？', en: 'May a complaint go beyond what was questioned?' },
  governs: '提出投诉之日',
  entries: [
    {
      from: '2015-03-01',
      value: { fromReply: false },
      source: article('政府采购法实施条例', '第五十五条', '供应商投诉的事项不得超出已质疑事项的范围'),
      status: 'verified',
    },
    {
      from: '2018-03-01',
      value: { fromReply: true },
      source: article(
        '财政部令第94号',
        '第二十条',
        '供应商投诉的事项不得超出已质疑事项的范围，但基于质疑答复内容提出的投诉事项除外',
      ),
      status: 'unverified',
      note: '例外据自有知识，全文不在手',
    },
  ],
} as const satisfies Rule<{ fromReply: boolean }>

/** The matters of a complaint that were not questioned before; those that arise from the reply are let through from 令94 on. */
export function complaintScope(question: {
  on: Day
  questioned: readonly string[]
  complained: readonly { matter: string; fromReply?: boolean }[]
}): Based & { beyond: readonly string[] } {
  const entry = entryOn<{ fromReply: boolean }>(complaintScopeRule, question.on)
  const beyond = question.complained.filter(
    ({ matter, fromReply }) => !question.questioned.includes(matter) && !(entry.value.fromReply && fromReply === true),
  )
  return { beyond: beyond.map(({ matter }) => matter), ...basedOn(entry) }
}
