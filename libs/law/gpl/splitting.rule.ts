import { compareMoney, sum, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 法 第二十八条, 条例 第二十八条: 化整为零. Append only; never edit a past entry. */
export const splittingRule = {
  id: 'splitting',
  kind: 'cap',
  asks: { zh: '怎样算化整为零规避公开招标？', en: 'When has open tender been evaded by splitting?' },
  governs: '采购活动开始之日',
  entries: [
    {
      from: '2015-03-01',
      value: { within: '一个财政年度', same: '一个预算项目下的同一品目或者类别', beyond: '公开招标数额标准' },
      source: article(
        '政府采购法实施条例',
        '第二十八条',
        '在一个财政年度内，采购人将一个预算项目下的同一品目或者类别的货物、服务采用公开招标以外的方式多次采购，累计资金数额超过公开招标数额标准的，属于以化整为零方式规避公开招标，但项目预算调整或者经批准采用公开招标以外方式采购除外',
      ),
      status: 'verified',
      note: '“超过”不含本数',
    },
  ],
} as const satisfies Rule<{ within: string; same: string; beyond: string }>

/** One purchase of the same unit and fiscal year. */
export type SplitPart = {
  readonly id: string
  readonly amount: Fen
  readonly budgetItem: string
  readonly category: string
  readonly year: number
  readonly method: string
  readonly excepted?: boolean
}

/**
 * Groups of purchases (same year, budget item and category, not by open tender, at least two) whose sum is above the
 * open-tender threshold. `excepted`: after a budget change, or with another method approved.
 */
export function splitting(question: {
  on: Day
  parts: readonly SplitPart[]
  openTender: Fen
}): Based & { evasions: readonly { parts: readonly string[]; total: Fen }[] } {
  const entry = entryOn(splittingRule, question.on)
  const counted = question.parts.filter((part) => part.method !== '公开招标' && part.excepted !== true)
  const groups = groupedBy(counted)
  const evasions = [...groups.values()]
    .map((parts) => ({ parts: parts.map(({ id }) => id), total: sum(parts.map(({ amount }) => amount)) }))
    .filter(({ parts, total }) => parts.length > 1 && compareMoney(total, question.openTender) > 0)
  return { evasions, ...basedOn(entry) }
}

function groupedBy(parts: readonly SplitPart[]): Map<string, readonly SplitPart[]> {
  const groups = new Map<string, readonly SplitPart[]>()
  for (const part of parts) {
    const key = `${part.year}/${part.budgetItem}/${part.category}`
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return groups
}
