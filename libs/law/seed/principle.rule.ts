import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 黄社〔2020〕3号 二（四）: 受益广泛、群众急需、服务专业; an annual plan of each department (reported). Append only; never edit a past entry. */
export const principle = {
  id: 'principle',
  kind: 'list',
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
