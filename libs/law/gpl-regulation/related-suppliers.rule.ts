import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'

/** 条例 第十八条: suppliers that may not take part in the same contract. Append only; never edit a past entry. */
export const relatedSuppliersRule = {
  id: 'related-suppliers',
  kind: 'list',
  asks: { zh: '哪些供应商不得参加同一合同项下的采购？', en: 'Which suppliers may not take part in the same contract?' },
  governs: '响应截止之日',
  entries: [
    {
      from: '2015-03-01',
      value: [
        { id: 'same-head', words: '单位负责人为同一人' },
        { id: 'control', words: '存在直接控股、管理关系' },
        {
          id: 'designed-the-project',
          words: '为采购项目提供整体设计、规范编制或者项目管理、监理、检测等服务的供应商（单一来源除外）',
        },
      ],
      source: article(
        '政府采购法实施条例',
        '第十八条',
        '单位负责人为同一人或者存在直接控股、管理关系的不同供应商，不得参加同一合同项下的政府采购活动。除单一来源采购项目外，为采购项目提供整体设计、规范编制或者项目管理、监理、检测等服务的供应商，不得再参加该采购项目的其他采购活动',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>

/** A supplier as the rule sees it: who heads it, who controls it, whether it designed or oversees the project. */
export type SupplierTies = {
  readonly id: string
  readonly head: string
  readonly controlledBy?: readonly string[]
  readonly designedTheProject?: boolean
}

/** Every pair (or single supplier) that may not take part, and why. */
export function relatedSuppliers(question: {
  on: Day
  method: string
  suppliers: readonly SupplierTies[]
}): Based & { shutOut: readonly { suppliers: readonly string[]; because: string }[] } {
  const entry = entryOn<readonly Item[]>(relatedSuppliersRule, question.on)
  const words = (id: string): string => entry.value.find((item) => item.id === id)?.words ?? id
  const pairs = question.suppliers.flatMap((one, index) =>
    question.suppliers.slice(index + 1).map((other) => [one, other] as const),
  )
  const shutOut = [
    ...pairs
      .filter(([one, other]) => one.head === other.head)
      .map(([one, other]) => ({ suppliers: [one.id, other.id], because: words('same-head') })),
    ...pairs
      .filter(([one, other]) => (one.controlledBy ?? []).includes(other.id) || (other.controlledBy ?? []).includes(one.id))
      .map(([one, other]) => ({ suppliers: [one.id, other.id], because: words('control') })),
    ...(question.method === '单一来源'
      ? []
      : question.suppliers
          .filter((one) => one.designedTheProject === true)
          .map((one) => ({ suppliers: [one.id], because: words('designed-the-project') }))),
  ]
  return { shutOut, ...basedOn(entry) }
}
