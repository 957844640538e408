import { addDays, addMonths, type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** Years of a service contract: normally, and at most where every condition is met. */
export type ContractYears = {
  readonly normally: number
  readonly atMost: number
  readonly conditions: readonly { readonly id: ContractCondition; readonly words: string }[]
}
export type ContractCondition = 'budget-assured' | 'content-stable' | 'continuous' | 'funding-stable' | 'price-stable'

/** 令102 第二十四条: one year; up to three with the budget assured and four conditions (reported). Append only; never edit a past entry. */
export const contractTermRule = {
  id: 'contract-term',
  kind: 'cap',
  asks: { zh: '政府购买服务合同最长几年？', en: 'How many years may a service contract run?' },
  governs: '合同签订之日',
  entries: [
    {
      from: '2020-03-01',
      value: {
        normally: 1,
        atMost: 3,
        conditions: [
          { id: 'budget-assured', words: '在预算保障的前提下' },
          { id: 'content-stable', words: '购买内容相对固定' },
          { id: 'continuous', words: '连续性强' },
          { id: 'funding-stable', words: '经费来源稳定' },
          { id: 'price-stable', words: '价格变化幅度小' },
        ],
      },
      source: article(
        '财政部令第102号',
        '第二十四条',
        '政府购买服务合同履行期限一般不超过1年；在预算保障的前提下，对于购买内容相对固定、连续性强、经费来源稳定、价格变化幅度小的政府购买服务项目，可以签订履行期限不超过3年的政府购买服务合同',
      ),
      status: 'reported',
      note: 'm.shoulawyer.com/zhishi/201717.htm 引用全文',
    },
  ],
} as const satisfies Rule<ContractYears>

/** Whether a contract may run from its first to its last day (both included), with renewals counted in; which conditions are missing. */
export function contractTerm(question: { on: Day; from: Day; to: Day; met: readonly ContractCondition[] }): Based & {
  allowed: boolean
  normallyUntil: Day
  atMostUntil: Day
  missing: readonly string[]
} {
  const entry = entryOn<ContractYears>(contractTermRule, question.on)
  const lastDay = (years: number): Day => addDays(addMonths(question.from, years * 12), -1)
  const normallyUntil = lastDay(entry.value.normally)
  const atMostUntil = lastDay(entry.value.atMost)
  const missing =
    question.to <= normallyUntil
      ? []
      : entry.value.conditions.filter(({ id }) => !question.met.includes(id)).map(({ words }) => words)
  return { allowed: question.to <= atMostUntil && missing.length === 0, normallyUntil, atMostUntil, missing, ...basedOn(entry) }
}
