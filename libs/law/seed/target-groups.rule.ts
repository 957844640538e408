import type { Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'
import { seedBinds, seedRegion } from './region.js'

/** 黄社〔2020〕3号 二（四）: five groups (reported). Append only; never edit a past entry. */
export const targetGroups = {
  id: 'target-groups',
  kind: 'list',
  region: seedRegion,
  asks: { zh: '服务对象是哪些人群？', en: 'Which groups are served?' },
  governs: '计划编制之日',
  entries: [
    {
      from: '2020-12-31',
      value: [
        { id: 'urban-migrants', words: '城市流动人口' },
        { id: 'left-behind', words: '农村留守人员' },
        { id: 'in-difficulty', words: '困难群体' },
        { id: 'special', words: '特殊人群' },
        { id: 'disaster-affected', words: '受灾群众' },
      ],
      source: article('黄社〔2020〕3号', '二（四）', '城市流动人口、农村留守人员、困难群体、特殊人群、受灾群众'),
      status: 'reported',
      note: '据 rules.md 对黄社〔2020〕3号的摘录，引文非原文逐字；与民发〔2012〕196号一致',
    },
  ],
} as const satisfies Rule<readonly Item[]>

/** The groups that a service of a region may be for, in its paper’s words, and the clause; any where the paper does not bind. */
export function groupsOf({ on, region }: { on: Day; region: string }): (Based & { words: readonly string[] }) | undefined {
  if (!seedBinds(region)) return undefined
  const entry = entryOn<readonly Item[]>(targetGroups, on)
  return { words: entry.value.map(({ words }) => words), ...basedOn(entry) }
}
