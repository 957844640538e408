import type { Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule, Term } from '../rule.js'

/** 条例 第三十八条:「公示期不得少于5个工作日」. Append only; never edit a past entry. */
export const singleSourcePublicity = {
  id: 'single-source-publicity',
  kind: 'term',
  asks: { zh: '单一来源公示至少多久？', en: 'For how long must a single-source purchase be shown before approval?' },
  governs: '公示之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atLeast: 5, unit: 'workingDay', start: 'SingleSourcePublished', count: 'forward', named: '公示期' },
      source: article('政府采购法实施条例', '第三十八条', '公示期不得少于5个工作日'),
      status: 'verified',
      note: '仅适用于达到公开招标数额标准且依据法第三十一条第（一）项的项目',
    },
  ],
} as const satisfies Rule<Term>

/** Whether the publicity is compulsory: at or above the open-tender threshold, and only on the ground of 法 第三十一条（一）. */
export function singleSourcePublicityRequired(question: {
  on: Day
  openTenderValue: boolean
  ground: string
}): Based & { required: boolean } {
  const entry = entryOn<Term>(singleSourcePublicity, question.on)
  return { required: question.openTenderValue && question.ground === 'only-supplier', ...basedOn(entry) }
}
