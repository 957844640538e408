import { addDays, addMonths, type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 令110 第十五条: goods one year, services two («一般不超过»). Append only; never edit a past entry. */
export const frameworkTermRule = {
  id: 'framework-term',
  kind: 'cap',
  asks: { zh: '框架协议有效期最长几年？', en: 'How long may a framework agreement run?' },
  governs: '框架协议签订之日',
  entries: [
    {
      from: '2022-03-01',
      value: { 货物: 1, 服务: 2 },
      source: article('财政部令第110号', '第十五条', '货物项目框架协议有效期一般不超过1年，服务项目框架协议有效期一般不超过2年'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ 货物: number; 服务: number }>

/** The last day (included) up to which a framework agreement may normally run, and whether a given one keeps to it. */
export function frameworkTerm(question: {
  on: Day
  kind: '货物' | '服务'
  from: Day
  to: Day
}): Based & { normallyUntil: Day; within: boolean } {
  const entry = entryOn(frameworkTermRule, question.on)
  const normallyUntil = addDays(addMonths(question.from, entry.value[question.kind] * 12), -1)
  return { normallyUntil, within: question.to <= normallyUntil, ...basedOn(entry) }
}
