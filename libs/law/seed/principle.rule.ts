import type { Citation, Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { RegionPolicy } from '../packs/pack.js'
import type { Item, Rule } from '../rule.js'
import { ofPolicy, seedBinds, seedRegion } from './region.js'

/** 黄社〔2020〕3号 二（四）: 受益广泛、群众急需、服务专业; an annual plan of each department (reported). Append only; never edit a past entry. */
export const principle = {
  id: 'principle',
  kind: 'list',
  region: seedRegion,
  asks: { zh: '购买服务计划应当符合什么原则？', en: 'Which principle must a plan follow?' },
  governs: '计划编制之日',
  entries: [
    {
      from: '2020-12-31',
      value: [
        { id: 'broad-benefit', words: '受益广泛' },
        { id: 'urgent-need', words: '群众急需' },
        { id: 'professional', words: '服务专业' },
      ],
      source: article('黄社〔2020〕3号', '二（四）', '按照受益广泛、群众急需、服务专业的原则，各部门编制年度购买计划'),
      status: 'reported',
      note: '据 rules.md 对黄社〔2020〕3号的摘录，引文非原文逐字',
    },
  ],
} as const satisfies Rule<readonly Item[]>

/** The principles that a plan of a region must follow, in its paper's words, and the clause; none where the region has no paper. */
export function principles(question: { on: Day; region: string; policy?: RegionPolicy | undefined }): {
  words: readonly string[]
  basis?: Citation
} {
  const { on, region, policy } = question
  const entry = entryOn<readonly Item[]>(principle, on)
  if (seedBinds(region)) return { words: entry.value.map(({ words }) => words), ...basedOn(entry) }
  return policy === undefined ? { words: [] } : { words: policy.principle, basis: ofPolicy(policy, '购买原则') }
}
