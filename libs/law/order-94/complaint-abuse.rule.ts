import { addMonths, type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** How many unfounded complaints in how many months go on record; false ones bar for years. */
export type ComplaintAbuse = {
  readonly unfounded: number
  readonly months: number
  readonly barYears: { readonly atLeast: number; readonly atMost: number }
}

/** 令94 第三十七条 (unverified), 条例 第七十三条 (bar of 1–3 years). Append only; never edit a past entry. */
export const complaintAbuseRule = {
  id: 'complaint-abuse',
  kind: 'remedy',
  asks: { zh: '滥用投诉有什么后果？', en: 'What follows from abusing complaints?' },
  governs: '投诉之日',
  entries: [
    {
      from: '2018-03-01',
      value: { unfounded: 3, months: 12, barYears: { atLeast: 1, atMost: 3 } },
      source: article(
        '财政部令第94号',
        '第三十七条',
        '投诉人在全国范围12个月内三次以上投诉查无实据的，由财政部门列入不良行为记录名单',
      ),
      status: 'unverified',
      also: [article('政府采购法实施条例', '第七十三条', '由财政部门列入不良行为记录名单，禁止其1至3年内参加政府采购活动')],
    },
  ],
} as const satisfies Rule<ComplaintAbuse>

/** Whether a complainant goes on record: `unfounded` are the days of complaints found unfounded, this one among them. */
export function complaintAbuse(question: {
  on: Day
  unfounded: readonly Day[]
  falsified: boolean
}): Based & { recorded: boolean; barYears: { atLeast: number; atMost: number } | undefined } {
  const entry = entryOn<ComplaintAbuse>(complaintAbuseRule, question.on)
  const since = addMonths(question.on, -entry.value.months)
  const recent = question.unfounded.filter((day) => day > since && day <= question.on).length
  return {
    recorded: question.falsified || recent >= entry.value.unfounded,
    barYears: question.falsified ? entry.value.barYears : undefined,
    ...basedOn(entry),
  }
}
