import type { Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'
import { seedBinds, seedRegion } from './region.js'

/** 黄社〔2020〕3号 二（二）: four classes (reported). Append only; never edit a past entry. */
export const serviceClasses = {
  id: 'service-classes',
  kind: 'list',
  region: seedRegion,
  asks: { zh: '服务内容分哪几类？', en: 'Which classes of content are there?' },
  governs: '计划编制之日',
  entries: [
    {
      from: '2020-12-31',
      value: [
        { id: 'basic', words: '基础工作类' },
        { id: 'professional', words: '专业服务类' },
        { id: 'governance', words: '社区治理类' },
        { id: 'innovation', words: '特色创新类' },
      ],
      source: article('黄社〔2020〕3号', '二（二）', '基础工作类、专业服务类、社区治理类、特色创新类'),
      status: 'reported',
      note: '据 rules.md 对黄社〔2020〕3号的摘录，引文非原文逐字',
    },
  ],
} as const satisfies Rule<readonly Item[]>

/** The classes that a service of a region may be of, in its paper’s words, and the clause; any where the paper does not bind. */
export function classesOf({ on, region }: { on: Day; region: string }): (Based & { words: readonly string[] }) | undefined {
  if (!seedBinds(region)) return undefined
  const entry = entryOn<readonly Item[]>(serviceClasses, on)
  return { words: entry.value.map(({ words }) => words), ...basedOn(entry) }
}
