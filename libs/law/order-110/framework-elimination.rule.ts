import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 令110 第二十七条: at least two conforming, at least 20 % and one eliminated. Append only; never edit a past entry. */
export const frameworkEliminationRule = {
  id: 'framework-elimination',
  kind: 'cap',
  asks: { zh: '框架协议入围要淘汰几家？', en: 'How many must be eliminated in a framework agreement?' },
  governs: '确定入围供应商之日',
  entries: [
    {
      from: '2022-03-01',
      value: { conforming: 2, percent: 20, least: 1 },
      source: article(
        '财政部令第110号',
        '第二十七条',
        '提交响应文件和符合资格条件、实质性要求的供应商应当均不少于2家，淘汰比例一般不得低于20%，且至少淘汰一家供应商',
      ),
      status: 'verified',
      note: '封闭式框架协议；采用质量优先法的检测、实验等仪器设备为40%',
    },
  ],
} as const satisfies Rule<{ conforming: number; percent: number; least: number }>

/** How many conforming suppliers must be eliminated (20 % rounded up, at least one), and how many may stay; none where too few conform. */
export function frameworkElimination(question: {
  on: Day
  conforming: number
}): Based & { enough: boolean; eliminate: number; stay: number } {
  const entry = entryOn(frameworkEliminationRule, question.on)
  const enough = question.conforming >= entry.value.conforming
  const eliminate = Math.max(entry.value.least, Math.ceil((question.conforming * entry.value.percent) / 100))
  return { enough, eliminate, stay: enough ? question.conforming - eliminate : 0, ...basedOn(entry) }
}
